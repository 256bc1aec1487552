import { answersFor } from '../../engine/who.js';
import type { Context } from '../../context.js';
import { activeAssignments } from '../../people.js';
import type { CommitteePolicy } from './policy.js';
import type { Case, FollowUp, Meeting } from './state.js';

type Reading = Pick<Context, 'actor' | 'now' | 'directory'>;

/** The committee's people: chair, members and deputies, secretary and observers, on the day. */
export const isOfCommittee = (committee: string, { actor, now }: Pick<Reading, 'actor' | 'now'>): boolean =>
  activeAssignments(actor, now).some(({ at }) => at === committee);

/** Whoever asks about a committee's cases. */
export interface Reader {
  readonly person: string;
  /** Whether they see all of it: see `isOfCommittee`. */
  readonly all: boolean;
  /** The streams of pilots that are theirs: see `isTheirPilot`. */
  readonly pilots: Pick<ReadonlySet<string>, 'has'>;
}
/** Who reads a committee. */
export interface CommitteeReader extends Reader {
  readonly pilots: ReadonlySet<string>;
}

/** Where it is not known whose people somebody is of the pilots, a command may be about any: see `Context.theirs`. */
export const readerOf = (
  committee: string,
  { actor, now, theirs }: Pick<Context, 'actor' | 'now' | 'theirs'>,
): Reader => ({
  person: actor.person,
  all: isOfCommittee(committee, { actor, now }),
  pilots: theirs ?? { has: () => true },
});

/** The meeting plan is everybody's. A case is also its submitter's to see, and once it has a number its pilot's people's. */
export function maySeeCase({ about, number }: Pick<Case, 'about' | 'number'>, reader: Reader): boolean {
  if (reader.all) return true;
  if (about.kind === 'submitted') return about.by === reader.person;
  return about.kind === 'pilot' && number !== null && reader.pilots.has(about.pilot);
}

/** What is to be done after a decision is its owner's to see too, whether or not they may see the case. */
export const maySeeFollowUp = (
  { owner }: Pick<FollowUp, 'owner'>,
  { all, person }: Pick<Reader, 'all' | 'person'>,
): boolean => all || owner === person;

/** Whether everybody may read a meeting's minutes, and thereby what was on its agenda and what became of it. */
export const isPublished = ({ minutes }: Meeting, { publishes }: Pick<CommitteePolicy, 'publishes'>): boolean =>
  publishes && minutes !== null && minutes.approvedAt !== null;

/** The organisations that somebody has a role at or answers for: those merged into them, and a coordinator's below, included. */
export const organisationsOf = (reading: Reading): readonly string[] =>
  reading.directory.organisations.map(({ id }) => id).filter(isTheirs(reading));

/** A pilot is whoever proposed it's, and everybody's who has a role at one of its parties, or answers for one. */
export const isTheirPilot = (
  { proposedBy, parties }: { readonly proposedBy: string; readonly parties: readonly string[] },
  reading: Reading,
): boolean => proposedBy === reading.actor.person || parties.some(isTheirs(reading));

function isTheirs({ actor, now, directory }: Reading): (organisation: string) => boolean {
  const held = activeAssignments(actor, now);
  return (id) => held.some((one) => one.at === id || answersFor(one, id, directory));
}
