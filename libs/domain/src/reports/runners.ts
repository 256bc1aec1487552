import { keepsMails } from '../mail/index.js';
import { activeAssignments, type Actor } from '../people.js';
import type { ScheduledReport } from './periods.js';

/** Who may have a report made without waiting for its schedule: of a meeting, its own committee's secretary. */
export function mayRunReport(report: ScheduledReport, period: string, actor: Actor, now: string): boolean {
  if (report !== 'reviewing-status') return keepsMails(actor, now);
  return activeAssignments(actor, now).some(({ role, at }) => role === 'secretary' && period.startsWith(`${at}/`));
}
