import type { News, Sayings, Telling } from '../../engine/shown.js';
import type { Words } from '../../words.js';
import type { Case, Committee } from './state.js';
import { COMMITTEE_OCCASIONS, type CommitteeAbout } from './turns.js';

/** Where a meeting has got to: each step makes those before it old news. A move is news until the meeting is settled. */
const STEPS: readonly (readonly string[])[] = [
  ['meeting-called'],
  ['cases-called-for'],
  ['agenda-to-freeze', 'agenda-empty'],
  ['book-ready', 'round-opened', 'round-reminder'],
  ['round-decided', 'meeting-to-record', 'minutes-to-send'],
  ['minutes-out', 'minutes-corrected', 'minutes-held-back', 'minutes-objected'],
  ['minutes-approved', 'meeting-cancelled'],
];
const stepOf = (about: string): number => STEPS.findIndex((abouts) => abouts.includes(about));
const SETTLED = stepOf('book-ready');
const isOfPlan = (about: string): boolean => about === 'meeting-moved' || about === 'late-case';

/** There is news of each meeting, of each case on none, and of each follow-up rather than of the case it came of. */
export const news: News = {
  matters: ['meeting', 'followUp', 'case'],
  overtakes(later, earlier) {
    const step = stepOf(later);
    const before = isOfPlan(earlier) ? SETTLED : stepOf(earlier);
    return step > 0 && before >= 0 && before < step;
  },
  /** A meeting by its day, a case or a follow-up as it was written. */
  called({ meeting, startsAt, committee, followUp, what }) {
    if (typeof meeting === 'string' && typeof startsAt === 'string')
      return { text: 'web.desk.meeting', with: { committee: String(committee), date: startsAt } };
    return typeof followUp === 'string' ? (typeof what === 'string' ? what : '') : undefined;
  },
};

/** Told when a case is decided: these texts say the wording. */
const DECIDED: readonly string[] = ['case-decided', 'forwarded-decided'];

/** What texts say of a meeting, a case or a follow-up, as it is now; what they were told with is as it was then. */
export function says({ id, cases, followUps, meetings }: Committee, { about, facts }: Telling): Sayings {
  const followUp = followUps.find((one) => one.id === facts['followUp']);
  const meeting = meetings[String(facts['meeting'] ?? '')];
  const its = cases[String(facts['case'] ?? followUp?.case ?? '')];
  const ruling = DECIDED.includes(about) ? rulingOf(its) : null;
  return {
    committee: id,
    title: its?.title ?? null,
    turn: followUp?.done == null ? asked(about) : null,
    ...(its === undefined ? {} : { number: its.number }),
    ...(ruling === null ? {} : { ruling }),
    ...(followUp === undefined ? {} : { what: followUp.what, outcome: followUp.done?.outcome, due: followUp.due }),
    ...(meeting === undefined
      ? {}
      : {
          gathering: meeting.kind,
          startsAt: meeting.startsAt,
          endsAt: meeting.endsAt,
          place: meeting.place ?? undefined,
          reason: meeting.cancelled ?? undefined,
        }),
    ...facts,
  };
}
const asked = (about: string) =>
  Object.hasOwn(COMMITTEE_OCCASIONS, about) ? COMMITTEE_OCCASIONS[about as CommitteeAbout].asks : null;

/** As it was amended, or as it was proposed. Null where nothing was put to the vote. */
function rulingOf(its: Case | undefined): Words | null {
  const { text = null, proposal = null } = its?.decision ?? {};
  return text ?? its?.proposals.find(({ id }) => id === proposal)?.text ?? null;
}
