import { z } from 'zod';
import { remindAfter } from '../../../calendar.js';
import { moment, slug } from '../../../engine/fields.js';
import { isEngine } from '../../../people.js';
import type { CommitteeEvent } from '../events.js';
import { papersDue, roundReminder } from '../meeting-dates.js';
import { isDisqualified, maySit, seatsOf } from '../members.js';
import { numbersFrom, placedAnew, seriesOf } from '../agenda.js';
import type { CommitteeRefusal } from '../refusals.js';
import {
  aboutCommittee,
  aboutRound,
  begin,
  engine,
  followedBy,
  notDue,
  office,
  officeOrEngine,
  roles,
  then,
  underPolicy,
  type CommitteeContext,
} from '../rule.js';
import type { Case, Meeting } from '../state.js';
import * as is from '../values.js';
import { heldUp } from './approving.js';
import { cannotPrepare } from './cases.js';
import { awaited, countedAnswers } from './counting-answers.js';
import { caseDecided, disqualifiedFrom, lacksReason } from './deciding.js';

export const ROUNDS = {
  /** Cases decided by e-mail between meetings: frozen and numbered at once, answered by a deadline, recorded like any meeting. */
  openRound: aboutCommittee({
    fields: { cases: z.array(is.caseId).min(1).max(50), answersBy: moment, policy: is.maybe(slug) },
    post: {
      path: 'rounds',
      summary: 'Let the committee decide cases by e-mail, between meetings',
      called: 'Round',
      example: { cases: ['c6'], answersBy: '2027-01-20T12:00:00+01:00' },
    },
    may: office,
    decide(committee, { cases, answersBy, policy }, outer) {
      const under = policy ?? committee.policy;
      const context = underPolicy(under, committee, outer);
      if ('code' in context) return context;
      const { now, works } = context;
      const meeting = `m${committee.counts.meetings + 1}`;
      if (Date.parse(answersBy) <= Date.parse(now)) return { code: 'MeetingInThePast', startsAt: answersBy };
      const twice = cases.find((id, nth) => cases.indexOf(id) !== nth);
      if (twice !== undefined) return { code: 'AlreadyOnTheAgenda', case: twice, meeting };
      const fault = cases.map((id) => faultInCase(id, context)).find((found) => found !== null);
      if (fault !== undefined) return fault;
      const number = numbersFrom(committee, now, works);
      const agenda = cases.map((id, nth) => ({ case: id, number: number(nth) }));
      const { clock } = context.policy;
      const remindRoundAt = roundReminder(answersBy, now, clock);
      const dates = { remindRoundAt, closeRoundAt: answersBy, bookDueAt: papersDue(now, clock) };
      return [{ type: 'RoundOpened', meeting, policy: under, answersBy, agenda, series: seriesOf(now, works), dates }];
    },
  }),
  /** A vote by e-mail, which may be changed while the round is open. The last one that is waited for closes it. */
  answerRound: aboutRound({
    fields: { case: is.caseId, proposal: is.proposalId.nullable(), remark: is.maybe(is.reason) },
    post: {
      path: 'answers',
      summary: 'A member votes for a proposal in a case, or (null) against every one',
      called: 'RoundAnswer',
      example: { case: 'c6', proposal: 'a', remark: null },
    },
    may: roles('chair', 'member'),
    in: ['frozen'],
    only: 'round',
    unless: (round, { actor: { person }, committee, directory }) =>
      maySit(seatsOf(committee.id, round, directory), person) ? null : { code: 'NotAMember', person },
    decide(round, { case: id, proposal, remark }, context) {
      const fault = faultInAnswer(round, id, proposal, context);
      if (fault !== null) return fault;
      const { person } = context.actor;
      const answered: CommitteeEvent = {
        type: 'RoundAnswered',
        meeting: round.id,
        case: id,
        person,
        proposal,
        remark,
      };
      const { committee } = then(begin(context.committee), [answered], context.now);
      const inside = { ...context, committee };
      const after = committee.meetings[round.id] ?? round;
      const seats = seatsOf(committee.id, round, context.directory);
      const all = openCasesOf(after, inside).every((one) => awaited(one, after, seats).length === 0);
      return all ? [answered, ...closed(after, inside)] : [answered];
    },
  }),
  closeRound: aboutRound({
    fields: {},
    post: { path: 'closings', summary: 'Close the round before its deadline', called: 'RoundClosing' },
    may: officeOrEngine,
    in: ['frozen'],
    only: 'round',
    decide(round, _, context) {
      if (!isEngine(context.actor)) return closed(round, context);
      const { closeRoundAt } = round.dates;
      const given = heldUp(round.id, 'closeRoundAt', closeRoundAt, context);
      return notDue(closeRoundAt, context.now) ?? (given === null ? closed(round, context) : [given]);
    },
  }),
  /** Before a round is due, those who have not answered are reminded, and nobody else. */
  remindOfRound: aboutRound({
    fields: {},
    may: engine,
    in: ['frozen'],
    only: 'round',
    decide(round, _, context) {
      const { now, committee, directory } = context;
      const { remindRoundAt, closeRoundAt } = round.dates;
      // Held up until it is due: they get more time, and are told so.
      const isOver = closeRoundAt !== null && Date.parse(closeRoundAt) <= Date.parse(now);
      const seats = seatsOf(committee.id, round, directory);
      const silent = openCasesOf(round, context).flatMap((one) => awaited(one, round, seats));
      return (
        notDue(remindRoundAt, now) ?? [
          {
            type: 'RoundReminded',
            meeting: round.id,
            silent: isOver ? [] : [...new Set(silent)],
            dates: { remindRoundAt: null },
          },
        ]
      );
    },
  }),
};

/** A round answers written proposals, and a pilot is told why: both must be there before it is asked. */
function faultInCase(id: string, { committee }: CommitteeContext): CommitteeRefusal | null {
  const one: Case | undefined = Object.hasOwn(committee.cases, id) ? committee.cases[id] : undefined;
  if (one === undefined) return { code: 'UnknownCase', case: id };
  const hindrance = cannotPrepare(one);
  if (hindrance !== null) return hindrance;
  if (one.proposals.length === 0) return { code: 'ProposalMissing', case: id };
  const silent = one.proposals.some(({ id: proposal, text, effect }) =>
    lacksReason(one, null, { proposal, text, effect }),
  );
  return silent ? { code: 'TextMissing', case: id } : null;
}

function faultInAnswer(
  { agenda }: Meeting,
  id: string,
  proposal: string | null,
  { committee, actor: { person } }: CommitteeContext,
): CommitteeRefusal | null {
  const one = Object.hasOwn(committee.cases, id) ? committee.cases[id] : undefined;
  if (one === undefined || !agenda.includes(id)) return { code: 'NotOnTheAgenda', case: id };
  if (one.status !== 'placed') return { code: 'CaseIsOver', case: id };
  if (isDisqualified(one, person)) return { code: 'MayNotVote', person };
  const known = proposal === null || one.proposals.some((alternative) => alternative.id === proposal);
  return known ? null : { code: 'UnknownProposal', proposal };
}

/** Cases with a majority are decided, the others wait for a meeting. Then the secretary sends the minutes. */
function closed(round: Meeting, context: CommitteeContext): readonly CommitteeEvent[] {
  const { now, policy, works } = context;
  const decided = openCasesOf(round, context).flatMap((one) => decisionOn(one, round, context));
  const remindAt = remindAfter(now, works.recordWithin, policy.clock);
  const over: CommitteeEvent = {
    type: 'RoundClosed',
    meeting: round.id,
    dates: { closeRoundAt: null, remindRoundAt: null, remindAt },
  };
  return followedBy([...decided, over], placedAnew, context);
}

const openCasesOf = ({ agenda }: Meeting, { committee }: CommitteeContext): readonly Case[] =>
  agenda.flatMap((id) => (committee.cases[id]?.status === 'placed' ? [committee.cases[id]] : []));

function decisionOn(one: Case, round: Meeting, context: CommitteeContext): readonly CommitteeEvent[] {
  const { committee, directory, works, actor } = context;
  const counted = countedAnswers(one, round, seatsOf(committee.id, round, directory), works.quorum);
  if (counted === null) return [];
  const effect = one.proposals.find(({ id }) => id === counted.proposal)?.effect ?? null;
  return [
    caseDecided({
      case: one.id,
      outcome: 'proposal',
      ...counted,
      text: null,
      effect,
      disqualified: disqualifiedFrom(one),
      reason: null,
      by: actor.person,
    }),
  ];
}
