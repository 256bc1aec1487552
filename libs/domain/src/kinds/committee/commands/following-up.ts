import { before, dueAfter, endOf, localDate, momentOf, type LocalDate } from '../../../calendar.js';
import type { CommitteeContext } from '../rule.js';

/**
 * When the owner of a follow-up is reminded next: as long before it is due as people get to answer minutes, in the morning
 * of the day, and then again after as long, until it is done.
 */
export function nextReminder(due: LocalDate, { now, policy: { clock }, works }: CommitteeContext): string {
  const { within } = works.approval;
  const today = localDate(now);
  const dueAt = clock.kind === 'calendar' ? momentOf(due, clock.remindAtHour) : endOf(due, today, now, clock);
  const coming = [before(dueAt, within, clock), dueAt].find((at) => Date.parse(at) > Date.parse(now));
  return coming ?? dueAfter(now, within, clock);
}
