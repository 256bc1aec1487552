import type { Context } from '../../context.js';
import { activeAssignments, holdsActiveRole } from '../../people.js';
import type { CommitteeEvent } from './events.js';
import type { Case } from './state.js';
import { isOfCommittee, isTheirPilot, maySeeCase } from './visibility.js';

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
  const { approved, reportsTo } = paper;
  return paper.kind === 'minutes' && approved && reportsTo !== null && isOfCommittee(reportsTo, reader);
}

/** An uploaded file, and the cases it is or was attached to. */
export interface KeptFile {
  readonly uploadedBy: string;
  readonly cases: readonly FiledCase[];
}
export interface FiledCase extends Pick<Case, 'about' | 'number'> {
  /** Where the case is: a forwarded case takes its files along. */
  readonly committee: string;
  /** Who proposed the pilot it is about, and its parties. */
  readonly pilot: { readonly proposedBy: string; readonly parties: readonly string[] } | null;
  /** Whether it still is. */
  readonly attached: boolean;
  /** Whether it was when the case's agenda froze: the meeting's book names it, and stays as it is. */
  readonly inBook: boolean;
}

/**
 * Until it is attached, a file is its sender's own; then it is seen by whoever may see the case. Taken off again it is
 * nobody's, but for the people of a committee that has it in a book.
 */
export function maySeeFile({ uploadedBy, cases }: KeptFile, reader: Reader): boolean {
  if (cases.length === 0) return uploadedBy === reader.actor.person;
  return cases.some(
    (one) => (one.attached && maySeeFiled(one, reader)) || (one.inBook && isOfCommittee(one.committee, reader)),
  );
}

function maySeeFiled(one: FiledCase, reader: Reader): boolean {
  const { about, committee, pilot } = one;
  const theirs = about.kind === 'pilot' && pilot !== null && isTheirPilot(pilot, reader) ? [about.pilot] : [];
  const { person } = reader.actor;
  return maySeeCase(one, { person, all: isOfCommittee(committee, reader), pilots: new Set(theirs) });
}

/** Whoever uploaded a file attaches it; a committee's secretary also one that a case of the committee has already. */
export const mayAttach = (committee: string, { uploadedBy, cases }: KeptFile, { actor, now }: Reader): boolean =>
  uploadedBy === actor.person ||
  (cases.some((one) => one.attached && one.committee === committee) &&
    activeAssignments(actor, now).some(({ role, at }) => at === committee && role === 'secretary'));

/** Whoever may submit a case may upload what belongs to it. */
export const mayUpload = ({ actor, now }: Pick<Reader, 'actor' | 'now'>): boolean => holdsActiveRole(actor, now);

/** How a committee's papers look is for its secretary and chair to say. */
export const mayReplaceTemplate = (committee: string, { actor, now }: Pick<Reader, 'actor' | 'now'>): boolean =>
  activeAssignments(actor, now).some(({ role, at }) => at === committee && (role === 'secretary' || role === 'chair'));

/** A meeting's book is its committee's to read once it is frozen; before that, of those who write it. */
export const mayReadBook = (committee: string, frozen: boolean, reader: Pick<Reader, 'actor' | 'now'>): boolean =>
  mayReplaceTemplate(committee, reader) || (frozen && isOfCommittee(committee, reader));

/** What a case's attachments come from, and what puts them in a meeting's book. */
export const FILING = [
  'CaseBooked',
  'Attached',
  'Detached',
  'AgendaFrozen',
  'LateCaseAdded',
  'RoundOpened',
] as const satisfies readonly CommitteeEvent['type'][];
export type Filing = Extract<CommitteeEvent, { type: (typeof FILING)[number] }>;

/** The cases that a file was ever attached to. Those that were forwarded with it are found by these. */
export const casesWith = (events: readonly Filing[], file: string): readonly string[] => [
  ...new Set(
    events.flatMap((event) => (event.type === 'Attached' && event.attachment.id === file ? [event.case] : [])),
  ),
];

/** Whether a file is attached to a case, and whether it was when the case's agenda froze: by all that happened, in order. */
export function filedIn(
  events: readonly Filing[],
  { file, case: id }: { readonly file: string; readonly case: string },
): Pick<FiledCase, 'attached' | 'inBook'> {
  let [attached, inBook] = [false, false];
  for (const event of events) {
    if ('case' in event && event.case !== id) continue;
    switch (event.type) {
      case 'CaseBooked':
        attached = event.attachments.some((one) => one.id === file);
        break;
      case 'Attached':
        attached ||= event.attachment.id === file;
        break;
      case 'Detached':
        attached &&= event.attachment !== file;
        break;
      case 'AgendaFrozen':
      case 'RoundOpened':
        inBook ||= attached && event.agenda.some((one) => one.case === id);
        break;
      case 'LateCaseAdded':
        inBook ||= attached && event.added.case === id;
    }
  }
  return { attached, inBook };
}
