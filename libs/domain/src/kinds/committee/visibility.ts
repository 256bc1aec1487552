import { answersFor } from '../../engine/who.js';
import type { Context } from '../../context.js';
import { activeAssignments } from '../../people.js';
import type { CommitteePolicy } from '../../policy.js';
import type { Case, Committee, FollowUp, Meeting } from './state.js';

type Reading = Pick<Context, 'actor' | 'now' | 'directory'>;

/** Who reads a committee. */
export interface CommitteeReader {
  readonly person: string;
  /** Whether they see all of it: see `isOfCommittee`. */
  readonly all: boolean;
  /** The streams of pilots that are theirs: see `isTheirPilot`. */
  readonly pilots: ReadonlySet<string>;
}

/** The meeting plan is everybody's. A case is also its submitter's to see, and once it has a number its pilot's people's. */
export function maySeeCase({ about, number }: Pick<Case, 'about' | 'number'>, reader: CommitteeReader): boolean {
  if (reader.all) return true;
  if (about.kind === 'submitted') return about.by === reader.person;
  return about.kind === 'pilot' && number !== null && reader.pilots.has(about.pilot);
}

/** What is to be done after a decision is its owner's to see too, whether or not they may see the case. */
export const maySeeFollowUp = ({ owner }: Pick<FollowUp, 'owner'>, { all, person }: CommitteeReader): boolean =>
  all || owner === person;

/** What somebody names by its id. */
export interface Named {
  readonly meeting?: string | undefined;
  readonly case?: string | undefined;
  readonly followUp?: string | undefined;
}

/** What somebody may not see is not there for them, just as what does not exist. The meeting plan is everybody's. */
export function isThere({ meetings, cases, followUps }: Committee, named: Named, reader: CommitteeReader): boolean {
  const own = <T>(all: Readonly<Record<string, T>>, id: string): T | undefined =>
    Object.hasOwn(all, id) ? all[id] : undefined;
  if (named.meeting !== undefined && own(meetings, named.meeting) === undefined) return false;
  const one = named.case === undefined ? null : own(cases, named.case);
  if (one === undefined || (one !== null && !maySeeCase(one, reader))) return false;
  return (
    named.followUp === undefined ||
    followUps.some((followUp) => followUp.id === named.followUp && maySeeFollowUp(followUp, reader))
  );
}

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
