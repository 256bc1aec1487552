import { has, say } from '@tiltaksmotor/texts';
import { lastDay, who, type Speech } from '../speech.js';
import type { Change, ReportedPilot, ReportedWait } from './status.js';

export const titleOf = (
  { title, newMeasure }: { readonly title: ReportedPilot['title']; readonly newMeasure?: ReportedPilot['newMeasure'] },
  own: Speech,
): string => own.written(title) ?? own.written(newMeasure) ?? own.t('untitled');

/** A title with what sets it apart: an exercise, or a later cycle. */
export const titled = (pilot: ReportedPilot, own: Speech): string =>
  [
    titleOf(pilot, own),
    ...(pilot.exercise ? [`(${say(own.language, 'report.exercise')})`] : []),
    ...(pilot.cycle > 1 ? [`(${say(own.language, 'report.cycle', { n: pilot.cycle })})`] : []),
  ].join(' ');

/** Whose turn, for what, since when, and until when, as one line. */
export function waitLine(wait: ReportedWait, own: Speech): string {
  const { t, of, day } = own;
  const facts = { who: who(wait.who, own), turn: of('turn', wait.turn), since: day(wait.since) };
  if (wait.due === null) return t('wait.noDue', facts);
  return t(wait.overdue ? 'wait.overdue' : 'wait.due', { ...facts, due: day(lastDay(wait.due)) });
}

/** What happened, as a sentence. */
export function changeLine({ type, data }: Change, own: Speech): string {
  const key = has(`report.event.${type}`) ? `report.event.${type}` : `event.${type}`;
  return say(own.language, key, data, own.name);
}
