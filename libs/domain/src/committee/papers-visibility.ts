import type { Context } from '../context.js';
import { activeAssignments } from '../people.js';
import { isTheirPilot } from './visibility.js';

type Reader = Pick<Context, 'actor' | 'now' | 'directory'>;

/** A document, as far as it matters to who may see it. */
export interface KeptPaper {
  /** `committee/FSU/m3`, `person/…`, or the community's own. */
  readonly subject: string;
  readonly kind: string;
  /** Minutes that were approved. */
  readonly approved: boolean;
  /** Whether its committee makes approved minutes public. */
  readonly publishes: boolean;
  /** The committee that takes note of its minutes. */
  readonly reportsTo: string | null;
}

/** The committee's people: chair, members and deputies, secretary and observers, on the day. */
export const isOfCommittee = (committee: string, { actor, now }: Pick<Reader, 'actor' | 'now'>): boolean =>
  activeAssignments(actor, now).some(({ at }) => at === committee);

export const isPublic = ({ kind, approved, publishes }: KeptPaper): boolean =>
  kind === 'minutes' && approved && publishes;

/**
 * A committee's documents are its own people's. Its approved minutes are also those of the committee it reports to, and
 * everybody's where it publishes. What was made for one person is theirs alone; all else is the community's.
 */
export function maySeeDocument(paper: KeptPaper, reader: Reader): boolean {
  const [kind, whose = ''] = paper.subject.split('/');
  if (kind === 'person') return whose === reader.actor.person;
  if (kind !== 'committee') return true;
  if (isPublic(paper) || isOfCommittee(whose, reader)) return true;
  const isNoted = paper.kind === 'minutes' && paper.approved && paper.reportsTo !== null;
  return isNoted && isOfCommittee(paper.reportsTo ?? '', reader);
}

/** An uploaded file, and the cases it is attached to. */
export interface KeptFile {
  readonly committee: string;
  readonly uploadedBy: string;
  readonly cases: readonly {
    /** Where the case is: a forwarded case takes its files along. */
    readonly committee: string;
    /** Who proposed the pilot it is about, and its parties. */
    readonly pilot: { readonly proposedBy: string; readonly parties: readonly string[] } | null;
  }[];
}

/** Seen by who uploaded it, the people of every committee that has its case, and those whose pilot the case is about. */
export function maySeeFile(file: KeptFile, reader: Reader): boolean {
  if (file.uploadedBy === reader.actor.person || isOfCommittee(file.committee, reader)) return true;
  return file.cases.some(
    ({ committee, pilot }) => isOfCommittee(committee, reader) || (pilot !== null && isTheirPilot(pilot, reader)),
  );
}

/** Whoever may submit a case may upload what belongs to it. */
export const mayUpload = ({ actor, now }: Pick<Reader, 'actor' | 'now'>): boolean =>
  activeAssignments(actor, now).length > 0;

/** How a committee's papers look is for its secretary and chair to say. */
export const mayReplaceTemplate = (committee: string, { actor, now }: Pick<Reader, 'actor' | 'now'>): boolean =>
  activeAssignments(actor, now).some(({ role, at }) => at === committee && (role === 'secretary' || role === 'chair'));

/** A meeting's book is its committee's to read once it is frozen; before that, of those who write it. */
export const mayReadBook = (committee: string, frozen: boolean, reader: Pick<Reader, 'actor' | 'now'>): boolean =>
  mayReplaceTemplate(committee, reader) || (frozen && isOfCommittee(committee, reader));
