import { z } from 'zod';
import { remindAfter } from '../../../calendar.js';
import { count, date, shortText, words } from '../../../engine/fields.js';
import { refusal } from '../../../engine/refusals.js';
import { REFERRALS } from '../../../text/numbers.js';
import type { Verdict } from '../../shared.js';
import type { PilotEvent } from '../events.js';
import { adoptionsOwed, effectIsEvaluated, evaluationsOwed, joinedParties } from '../facts.js';
import { change, decidedBy, inPart, verdict } from '../fields.js';
import {
  aboutParty,
  aboutPilot,
  atBody,
  lead,
  orEngine,
  ownParty,
  reporter,
  unions,
  user,
  type PilotInside,
} from '../rules.js';
import type { Pilot } from '../state.js';
import { whereItMay } from '../transitions.js';
import { caseAt, evaluationCompleted, faultInDay, mayNotReview } from './shared.js';

const said = { change, account: words(), goOn: z.boolean() };
const DECIDED = {
  adopt: 'AdoptionDecided',
  adapt: 'AdaptationDecided',
  stop: 'StopDecided',
} as const satisfies Record<Verdict, PilotEvent['type']>;

export const EVALUATING = {
  /** What a party saw change, and whether it would go on. */
  evaluate: aboutParty({
    fields: said,
    post: {
      path: 'evaluations',
      summary: 'A party says what changed against the baseline',
      called: 'Evaluation',
      example: { party: 'harstad', change: 'better', account: 'Færre sluttet, flere søkte.', goOn: true },
    },
    may: reporter,
    in: whereItMay('EvaluationGiven'),
    unless: (party, pilot) => (joinedParties(pilot).includes(party) ? null : { code: 'NotJoined', party }),
    decide: (party, fields, pilot, inside) =>
      evaluated(pilot, party, { type: 'EvaluationGiven', party, ...fields }, inside),
  }),
  evaluateAsUser: aboutPilot({
    fields: said,
    post: {
      path: 'user-evaluations',
      summary: 'The user representative evaluates',
      called: 'UserEvaluation',
      example: { change: 'better', account: 'Overgangene er blitt tryggere.', goOn: true },
    },
    may: user,
    in: whereItMay('UserEvaluationGiven'),
    decide: (pilot, fields, _, inside) =>
      evaluated(pilot, 'users', { type: 'UserEvaluationGiven', person: inside.actor.person, ...fields }, inside),
  }),
  /** Unions may add their view. Nobody waits for it. */
  addUnionView: aboutPilot({
    fields: { view: words() },
    post: {
      path: 'union-views',
      summary: 'A union adds its view',
      called: 'UnionView',
      example: { view: 'Vi vil ha hospitering inn i turnusen.' },
    },
    may: unions,
    in: whereItMay('UnionViewAdded'),
    decide: (_, { view }, __, { actor }) => [{ type: 'UnionViewAdded', by: actor.person, view }],
  }),
  /** The FSU's word to the SSU. Nothing is recommended for adoption unless somebody says what changed against the baseline. */
  recommend: aboutPilot({
    fields: { verdict, reason: words() },
    post: {
      path: 'recommendations',
      summary: 'The FSU recommends what the SSU should decide',
      called: 'Recommendation',
      example: { verdict: 'adopt', reason: 'Effekten er tydelig.' },
    },
    may: orEngine(atBody('review', 'chair')),
    in: whereItMay('PilotRecommended'),
    refuses: {
      AlreadyRecommended: refusal<{ verdict: string }>(409),
    },
    unless: (pilot, _, inside) =>
      pilot.recommendation === null
        ? mayNotReview(pilot, inside)
        : { code: 'AlreadyRecommended', verdict: pilot.recommendation.verdict },
    decide(pilot, { verdict: what, reason }, _, inside) {
      const { now, policy } = inside;
      if (what === 'adopt' && !effectIsEvaluated(pilot)) return { code: 'NoEvaluationOfEffect' };
      const dates = { remindAt: remindAfter(now, policy.reporting.remindAfter, policy.clock) };
      return [{ type: 'PilotRecommended', verdict: what, reason, dates, ...caseAt('recommendation', what, inside) }];
    },
  }),
  /** The SSU's vedtak moves the pilot: adopted or stopped it is concluded, adapted it begins a new cycle. */
  recordDecision: aboutPilot({
    fields: { verdict, caseNumber: shortText, decidedOn: date, reason: words() },
    post: {
      path: 'decisions',
      summary: "Record the SSU's decision: it moves the pilot on",
      called: 'Decision',
      example: {
        verdict: 'adopt',
        caseNumber: '09/27',
        decidedOn: '2027-06-10',
        reason: 'SSU slutter seg til FSUs vurdering.',
      },
    },
    may: orEngine(atBody('decision', 'chair', 'secretary')),
    in: whereItMay('AdoptionDecided'),
    refuses: {
      NotRecommended: refusal(409),
    },
    unless: ({ recommendation }) => (recommendation === null ? { code: 'NotRecommended' } : null),
    decide(pilot, { verdict: what, ...decided }, _, inside) {
      const { now, policy } = inside;
      const { clock, adoption, preparation } = policy;
      const fault = faultInDay(decided.decidedOn, now);
      if (fault !== null) return fault;
      if (what === 'adopt' && !effectIsEvaluated(pilot)) return { code: 'NoEvaluationOfEffect' };
      const span = { adopt: adoption.remindAfter, adapt: preparation.remindAfter, stop: null }[what];
      const remindAt = span === null ? null : remindAfter(now, span, clock);
      return [{ type: DECIDED[what], ...decided, ...caseAt('decision', what, inside), dates: { remindAt } }];
    },
  }),
  /** Each party decides for itself what the SSU recommended: who decided, when, and the political case if there was one. */
  recordAdoption: aboutParty({
    fields: { adopted: inPart, decidedBy, politicalCase: shortText.nullable().default(null) },
    post: {
      path: 'adoptions',
      summary: 'A party records what it decided itself',
      called: 'Adoption',
      example: {
        party: 'harstad',
        adopted: 'yes',
        decidedBy: { name: 'Kommunedirektøren', on: '2027-08-20' },
        politicalCase: 'PS 41/27',
      },
    },
    may: ownParty,
    in: whereItMay('AdoptionRecorded'),
    refuses: {
      NothingToAdopt: refusal(409),
    },
    unless: (party, pilot) => (adoptionsOwed(pilot).includes(party) ? null : { code: 'NothingToAdopt' }),
    decide(party, fields, pilot, { now }) {
      const fault = faultInDay(fields.decidedBy.on, now);
      if (fault !== null) return fault;
      const last = adoptionsOwed(pilot).every((owed) => owed === party);
      return [{ type: 'AdoptionRecorded', party, ...fields, ...(last ? { dates: { remindAt: null } } : {}) }];
    },
  }),
  /** What came of a joint initiative. Where candidates are passed on they are counted; names of them are never stored. */
  recordOutcome: aboutPilot({
    fields: {
      achieved: inPart,
      account: words().nullable().default(null),
      referrals: count(REFERRALS.most).nullable().default(null),
    },
    post: {
      path: 'outcomes',
      summary: 'What a joint initiative achieved',
      called: 'Outcome',
      example: { achieved: 'partly', account: 'Saken er løftet til departementet.', referrals: null },
    },
    may: lead,
    in: whereItMay('OutcomeRecorded'),
    refuses: {
      NoNamesOfCandidates: refusal(422),
    },
    decide({ proposal: { measure }, pinned }, fields, _, { directory }) {
      const listed = 'code' in measure ? directory.measure(measure.code)?.collaboration.mode : undefined;
      const mode = pinned === undefined ? listed : pinned.mode;
      if (mode === 'candidate-referral' && fields.account !== null) return { code: 'NoNamesOfCandidates' };
      return [{ type: 'OutcomeRecorded', ...fields }];
    },
  }),
};

/** The last evaluation that was owed sends the pilot on to reporting at once. */
function evaluated(pilot: Pilot, from: string, event: PilotEvent, inside: PilotInside): readonly PilotEvent[] {
  const owed = evaluationsOwed(pilot).filter((other) => other !== from);
  return owed.length === 0 ? [event, evaluationCompleted([], inside)] : [event];
}
