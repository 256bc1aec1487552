import type { CommitteeEvent } from './events.js';
import type { FiledCase } from './papers-visibility.js';

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
