import { before, dueAfter, endOf, localDate, momentOf, type LocalDate } from '../../../calendar.js';
import { date, titled, words } from '../../../engine/fields.js';
import { aboutCase, aboutFollowUp, engine, notDue, office, type CommitteeContext } from '../rule.js';
import * as is from '../values.js';

export const FOLLOW_UPS = {
  /** What a decision asks somebody to do, by when. It stands in the papers of the next meeting. */
  addFollowUp: aboutCase({
    fields: { owner: is.person, what: titled(500), due: date },
    post: {
      path: 'follow-ups',
      summary: 'Something is to be done by somebody, by a day',
      called: 'FollowUp',
      example: { owner: 'leader-harstad', what: 'Melde tilbake om erfaringene', due: '2027-10-01' },
    },
    may: office,
    unless: (one, { committee }) =>
      one.decision !== null || committee.meetings[one.meeting ?? '']?.status === 'held'
        ? null
        : { code: 'NoDecision', case: one.id },
    decide({ id, number }, { owner, what, due }, context) {
      if (due < localDate(context.now)) return { code: 'DateHasPassed', date: due };
      const followUp = `f${context.committee.counts.followUps + 1}`;
      const remindAt = nextReminder(due, context);
      return [{ type: 'FollowUpAdded', followUp: { id: followUp, case: id, number, owner, what, due, remindAt } }];
    },
  }),
  completeFollowUp: aboutFollowUp({
    fields: { outcome: words(1_000) },
    post: {
      path: 'completions',
      summary: 'It is done, with what came of it',
      called: 'FollowUpCompletion',
      example: { outcome: 'Erfaringene er lagt fram for FSU.' },
    },
    may: (one, committee) => [...office(one, committee), { person: one.owner, named: 'owner' }],
    unless: ({ id, done }) => (done === null ? null : { code: 'AlreadyDone', followUp: id }),
    decide: ({ id }, { outcome }) => [{ type: 'FollowUpCompleted', followUp: id, outcome }],
  }),
  remindFollowUp: aboutFollowUp({
    fields: {},
    may: engine,
    unless: ({ id, done }) => (done === null ? null : { code: 'AlreadyDone', followUp: id }),
    decide: ({ id, due, remindAt }, _, context) =>
      notDue(remindAt, context.now) ?? [
        { type: 'FollowUpReminded', followUp: id, remindAt: nextReminder(due, context) },
      ],
  }),
};

/**
 * When the owner of a follow-up is reminded next: as long before it is due as people get to answer minutes, in the morning
 * of the day, and then again after as long, until it is done.
 */
function nextReminder(due: LocalDate, { now, policy: { clock }, works }: CommitteeContext): string {
  const { within } = works.approval;
  const today = localDate(now);
  const dueAt = clock.kind === 'calendar' ? momentOf(due, clock.remindAtHour) : endOf(due, today, now, clock);
  const coming = [before(dueAt, within, clock), dueAt].find((at) => Date.parse(at) > Date.parse(now));
  return coming ?? dueAfter(now, within, clock);
}
