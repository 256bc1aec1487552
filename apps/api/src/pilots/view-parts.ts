import {
  isSuppressed,
  type EvidenceCard,
  type Figure,
  type Pilot,
  type PilotRunChart,
  type Result,
  type ShownDispute,
  type Words,
} from '@tiltaksmotor/domain';
import type { z } from 'zod';
import type {
  answer,
  adoption,
  decidedBy,
  decision,
  dispute,
  evaluation,
  evidence,
  figure,
  formerParty,
  indicator,
  measure,
  outcome,
  party,
  plan,
  result,
  runChart,
  shownFigure as figureShown,
} from './view.schema.js';

/**
 * What is told of each part of a pilot, field by field: what a pilot is given to remember is shown to nobody before it is
 * named here.
 */
type View<Schema extends z.ZodType> = z.infer<Schema>;
/** What was written, in place of its reference; null where it is redacted. */
export type Written = (words: Words | null) => string | null;

export const measureView = (chosen: Pilot['proposal']['measure'], written: Written): View<typeof measure> =>
  'code' in chosen
    ? { code: chosen.code }
    : { area: chosen.area, title: written(chosen.title), reason: written(chosen.reason) };

export const indicatorView = (
  { id, name, unit, direction, source, countingRule, reportedBy }: Pilot['proposal']['indicators'][number],
  written: Written,
): View<typeof indicator> => ({
  id,
  name: written(name),
  unit,
  direction,
  source: written(source),
  countingRule: written(countingRule),
  reportedBy: reportedBy.map((one) => ({ party: one.party, extractedBy: written(one.extractedBy) })),
});

const decidedByView = (
  by: { readonly name: Words; readonly on: string } | null,
  written: Written,
): View<typeof decidedBy> | null => (by === null ? null : { name: written(by.name), on: by.on });

const answerView = (given: Pilot['answers'][string] | null, written: Written): View<typeof answer> | null =>
  given === null
    ? null
    : {
        answer: given.answer,
        terms: given.terms,
        askedAt: given.askedAt,
        answeredAt: given.answeredAt,
        version: given.version,
        reason: written(given.reason),
        decidedBy: decidedByView(given.decidedBy, written),
        joinedAt: given.joinedAt,
      };

export const formerPartyView = (
  { reason, at, joinedAt, terms, reported }: Pilot['left'][string],
  written: Written,
): View<typeof formerParty> => ({
  party: terms.party,
  reason: written(reason),
  at,
  joinedAt,
  contribution: written(terms.contribution),
  hours: terms.hours ?? null,
  kroner: terms.kroner ?? null,
  paidBy: terms.paidBy,
  reported: [...reported],
});

const adoptionView = (made: Pilot['adoptions'][string] | null, written: Written): View<typeof adoption> | null =>
  made === null
    ? null
    : {
        adopted: made.adopted,
        decidedBy: { name: written(made.decidedBy.name), on: made.decidedBy.on },
        politicalCase: made.politicalCase,
        at: made.at,
      };

export function partyView(
  { party: id, contribution, hours, kroner, paidBy }: Pilot['proposal']['parties'][number],
  { employers, answers, representatives, adoptions }: Pilot,
  written: Written,
): View<typeof party> {
  const own = <T>(of: Readonly<Record<string, T>>): T | null => (Object.hasOwn(of, id) ? (of[id] as T) : null);
  return {
    party: id,
    contribution: written(contribution),
    hours: hours ?? null,
    kroner: kroner ?? null,
    paidBy,
    employer: own(employers),
    answer: answerView(own(answers), written),
    representative: own(representatives),
    adoption: adoptionView(own(adoptions), written),
  };
}

export function figureView(one: Figure, smallGroup: number, written: Written): View<typeof figure> {
  const suppressed = isSuppressed(one, smallGroup);
  const { id, kind, party: at, indicator: of, period, method, cycle, at: when, void: isVoid, voided } = one;
  return {
    id,
    kind,
    party: at,
    indicator: of,
    period: { from: period.from, to: period.to },
    value: suppressed ? null : one.value,
    groupSize: suppressed ? null : one.groupSize,
    method: written(method),
    cycle,
    at: when,
    void: isVoid,
    voided: voided === undefined ? null : { reason: written(voided.reason), at: voided.at },
    suppressed,
  };
}

export const disputeView = (one: ShownDispute, written: Written): View<typeof dispute> => ({
  id: one.id,
  figure: one.figure,
  party: one.party,
  value: one.value,
  method: written(one.method),
  at: one.at,
  resolved:
    one.resolved === null
      ? null
      : { shown: one.resolved.shown, reason: written(one.resolved.reason), at: one.resolved.at },
  indicator: one.indicator,
  period: one.period === null ? null : { from: one.period.from, to: one.period.to },
  reported: { party: one.reported.party, value: one.reported.value, method: written(one.reported.method) },
  suppressed: one.suppressed,
  ended: one.ended,
});

const shownView = (one: Result['latest']): View<typeof figureShown> | null =>
  one === null
    ? null
    : {
        figure: one.figure,
        value: one.value,
        suppressed: one.suppressed,
        period: { from: one.period.from, to: one.period.to },
      };

export const resultView = (one: Result): View<typeof result> => ({
  indicator: one.indicator,
  party: one.party,
  unit: one.unit,
  direction: one.direction,
  baseline: shownView(one.baseline),
  latest: shownView(one.latest),
  change: one.change,
  effect: one.effect,
  dispute:
    one.dispute === null
      ? null
      : { value: one.dispute.value, party: one.dispute.party, resolved: one.dispute.resolved },
});

export function runChartView(one: PilotRunChart): View<typeof runChart> {
  const { shift, trend, runs, tooFewPoints } = one.signals;
  return {
    indicator: one.indicator,
    party: one.party,
    unit: one.unit,
    direction: one.direction,
    baseline: shownView(one.baseline),
    points: one.points.map(({ figure: id, value, suppressed, period: { from, to } }) => ({
      figure: id,
      value,
      suppressed,
      period: { from, to },
    })),
    suppressed: one.suppressed,
    signals: {
      shift: shift === null ? null : { length: shift.length, from: shift.from, to: shift.to, side: shift.side },
      trend: trend === null ? null : { length: trend.length, from: trend.from, to: trend.to, going: trend.going },
      runs:
        runs === null
          ? null
          : { count: runs.count, useful: runs.useful, fewest: runs.fewest, most: runs.most, verdict: runs.verdict },
      tooFewPoints,
    },
    next: one.next === null ? null : { from: one.next.from, to: one.next.to },
  };
}

export const evaluationView = (
  { from, change, account, goOn, cycle, at }: Pilot['evaluations'][number],
  written: Written,
): View<typeof evaluation> => ({ from, change, account: written(account), goOn, cycle, at });

export const decisionView = (
  { verdict, caseNumber, decidedOn, reason, cycle, at }: Pilot['decisions'][number],
  written: Written,
): View<typeof decision> => ({ verdict, caseNumber, decidedOn, reason: written(reason), cycle, at });

export const planView = (made: Pilot['plan'], written: Written): View<typeof plan> | null =>
  made === null
    ? null
    : {
        startOn: made.startOn,
        endOn: made.endOn,
        milestones: made.milestones.map(({ id, title, on, reachedOn }) => ({
          id,
          title: written(title),
          on,
          reachedOn,
        })),
      };

export const outcomeView = (made: Pilot['outcome'], written: Written): View<typeof outcome> | null =>
  made === null ? null : { achieved: made.achieved, account: written(made.account), referrals: made.referrals };

export const evidenceView = (card: EvidenceCard | null, written: Written): View<typeof evidence> | null =>
  card === null
    ? null
    : {
        measure: card.measure,
        kind: card.kind,
        triedBy: [...card.triedBy],
        leftOnTheWay: [...card.leftOnTheWay],
        cycles: card.cycles,
        decision: card.decision === null ? null : decisionView(card.decision, written),
        adoptedBy: card.adoptedBy.map(({ party: at, adopted }) => ({ party: at, adopted })),
        notYetAnswered: [...card.notYetAnswered],
        indicators: card.indicators.map(({ id, name }) => ({ id, name: written(name) })),
        effect: card.effect.map(resultView),
        evaluations: card.evaluations.map((one) => evaluationView(one, written)),
        hours: { sum: card.hours.sum, unstated: card.hours.unstated },
        kroner: { sum: card.kroner.sum, unstated: card.kroner.unstated },
        outcome: outcomeView(card.outcome, written),
        contacts: { ...card.contacts },
      };
