import { z } from 'zod';
import { words } from '../../engine/fields.js';
import { day, id, maybe, moment, waiting } from '../../engine/view.js';
import { change, direction, inPart, measureKind, progress, shownFigure as shownSide, verdict } from './fields.js';
import { PHASES } from './phases.js';
import { questionsIn, type QuestionSection } from './questions.js';

// What is told of a pilot: what it is given to remember is shown to nobody before it is named here. Texts are null where they
// are redacted.
const text = words();
const phase = z.enum(PHASES);

const decided = z.strictObject({ name: text, on: day }).meta({ id: 'DecidedByView' });
const period = z.strictObject({ from: day, to: day }).meta({ id: 'PeriodView' });

const measure = z
  .union([z.strictObject({ code: id }), z.strictObject({ area: id, title: text, reason: text })])
  .meta({ id: 'ChosenMeasure' });
const indicator = z
  .strictObject({
    id,
    name: text,
    unit: z.string(),
    direction: direction,
    source: text,
    countingRule: text,
    reportedBy: z.array(z.strictObject({ party: id, extractedBy: text })),
  })
  .meta({ id: 'IndicatorView' });
const answer = z
  .strictObject({
    answer: z.enum(['open', 'given', 'declined', 'change-requested']),
    terms: z.string(),
    askedAt: moment,
    answeredAt: maybe(moment),
    version: maybe(z.int()),
    reason: text,
    decidedBy: maybe(decided),
    joinedAt: maybe(moment),
  })
  .meta({ id: 'AnswerView' });
const adoption = z
  .strictObject({ adopted: inPart, decidedBy: decided, politicalCase: maybe(z.string()), at: moment })
  .meta({ id: 'AdoptionView' });
const party = z
  .strictObject({
    party: id,
    contribution: text,
    /** Null where the party has not stated it: unknown, and no zero. */
    hours: maybe(z.number()),
    kroner: maybe(z.number()),
    paidBy: maybe(id),
    employer: maybe(id),
    answer: maybe(answer),
    representative: maybe(id),
    adoption: maybe(adoption),
  })
  .meta({ id: 'PartyView' });
const figure = z
  .strictObject({
    id,
    kind: z.enum(['baseline', 'trial']),
    party: id,
    indicator: id,
    period,
    value: maybe(z.number()),
    groupSize: maybe(z.int()),
    method: text,
    cycle: z.int(),
    at: moment,
    /** Whether it no longer holds. */
    void: z.boolean(),
    /** Where the party that gave it says that it is wrong: since when, and why. */
    voided: maybe(z.strictObject({ reason: text, at: moment })),
    suppressed: z.boolean(),
  })
  .meta({ id: 'FigureView' });
export const dispute = z
  .strictObject({
    id,
    figure: id,
    party: id,
    value: maybe(z.number()),
    method: text,
    at: moment,
    resolved: maybe(z.strictObject({ shown: shownSide, reason: text, at: moment })),
    indicator: maybe(id),
    period: maybe(period),
    reported: z.strictObject({ party: maybe(id), value: maybe(z.number()), method: text }),
    suppressed: z.boolean(),
    /** The figure no longer holds, and there was nothing more to settle. */
    ended: z.boolean(),
  })
  .meta({ id: 'DisputeView' });
const shownFigure = z
  .strictObject({ figure: id, value: maybe(z.number()), suppressed: z.boolean(), period })
  .meta({ id: 'ShownFigure' });
export const result = z
  .strictObject({
    indicator: id,
    party: id,
    unit: z.string(),
    direction: direction,
    baseline: maybe(shownFigure),
    latest: maybe(shownFigure),
    change: maybe(z.number()),
    effect: maybe(z.enum(['better', 'worse', 'changed', 'unchanged'])),
    dispute: maybe(z.strictObject({ value: maybe(z.number()), party: id, resolved: z.boolean() })),
  })
  .meta({ id: 'Result' });
const stretch = { length: z.int(), from: z.int(), to: z.int() };
const runChart = z
  .strictObject({
    indicator: id,
    party: id,
    unit: z.string(),
    direction: direction,
    baseline: maybe(shownFigure),
    points: z.array(z.strictObject({ figure: id, value: z.number(), suppressed: z.boolean(), period })),
    /** Figures left out since they concern too few people. */
    suppressed: z.int(),
    /** What chance alone seldom makes, by the rules of Perla, Provost and Murray (2011). Places in `points`. */
    signals: z
      .strictObject({
        shift: maybe(z.strictObject({ ...stretch, side: z.enum(['above', 'below']) })),
        trend: maybe(z.strictObject({ ...stretch, going: z.enum(['up', 'down']) })),
        runs: maybe(
          z.strictObject({
            count: z.int(),
            useful: z.int(),
            fewest: z.int(),
            most: z.int(),
            verdict: z.enum(['too-few', 'too-many', 'as-by-chance']),
          }),
        ),
        tooFewPoints: z.boolean(),
      })
      .meta({ id: 'RunChartSignals' }),
    /** What the next figure is most likely for. */
    next: maybe(period),
  })
  .meta({ id: 'RunChart' });
const evaluation = z
  .strictObject({ from: id, change, account: text, goOn: z.boolean(), cycle: z.int(), at: moment })
  .meta({ id: 'EvaluationView' });
export const decision = z
  .strictObject({ verdict, caseNumber: z.string(), decidedOn: day, reason: text, cycle: z.int(), at: moment })
  .meta({ id: 'DecisionView' });
const outcome = z
  .strictObject({ achieved: inPart, account: text, referrals: maybe(z.int()) })
  .meta({ id: 'OutcomeView' });
/** What parties put in together, at least: `sum` is null where nobody stated it, and `unstated` is how many did not. */
const total = z.strictObject({ sum: maybe(z.number()), unstated: z.int() }).meta({ id: 'CostTotal' });
export const evidence = z
  .strictObject({
    measure: maybe(id),
    kind: measureKind,
    triedBy: z.array(id),
    leftOnTheWay: z.array(id),
    cycles: z.int(),
    decision: maybe(decision),
    adoptedBy: z.array(z.strictObject({ party: id, adopted: inPart })),
    notYetAnswered: z.array(id),
    indicators: z.array(z.strictObject({ id, name: text })),
    effect: z.array(result),
    evaluations: z.array(evaluation),
    hours: total,
    kroner: total,
    outcome: maybe(outcome),
    contacts: z.record(z.string(), id),
  })
  .meta({ id: 'EvidenceCard' });
const milestone = z.strictObject({ id, title: text, on: day, reachedOn: maybe(day) }).meta({ id: 'MilestoneView' });

const plan = z.strictObject({ startOn: day, endOn: day, milestones: z.array(milestone) });

const formerParty = z
  .strictObject({
    party: id,
    reason: text,
    at: moment,
    joinedAt: maybe(moment),
    contribution: text,
    /** Null where the party has not stated it: unknown, and no zero. */
    hours: maybe(z.number()),
    kroner: maybe(z.number()),
    paidBy: maybe(id),
    reported: z.array(id),
  })
  .meta({ id: 'FormerPartyView' });

const shownIn = (section: QuestionSection): z.ZodRawShape =>
  Object.fromEntries(
    questionsIn(section).map(([name, { as, later }]) => {
      const shown = as === 'day' ? day : text;
      return [name, later === true ? shown.nullable().optional() : shown];
    }),
  );

export const view = z.strictObject({
  phase,
  since: moment,
  closed: z.boolean(),
  policy: id,
  bodies: z.strictObject({ review: id, decision: id, users: id, unions: id }),
  kind: measureKind,
  proposedBy: id,
  proposalVersion: z.int(),
  ...shownIn('what'),
  measure,
  lead: id,
  initiative: maybe(z.strictObject(shownIn('initiative'))),
  indicators: z.array(indicator),
  parties: z.array(party),
  /** Whoever sends the proposal for the unit in the lead has consented for it, once users have seen it. */
  leadConsents: z.literal(true).optional(),
  /** Parties that had a part in it and went. What they reported stays. */
  left: z.array(formerParty),
  mustRevise: text,
  reviewMode: z.enum(['notify', 'decide']),
  /** Since when the FSU's chair lets it pass. */
  noObjectionSince: moment.optional(),
  objections: z.array(z.strictObject({ by: id, reason: text, at: moment })),
  conflicts: z.record(z.string(), z.enum(['declared', 'disqualified', 'cleared'])),
  userRepresentative: maybe(z.strictObject({ person: id, at: moment, seenVersion: maybe(z.int()) })),
  consultations: z.record(
    z.string(),
    z
      .strictObject({ on: day, unions: text, safetyRepresentative: z.boolean(), outcome: text })
      .meta({ id: 'ConsultationView' }),
  ),
  plan: maybe(plan),
  cycle: z.int(),
  figures: z.array(figure),
  disputes: z.array(dispute),
  results: z.array(result),
  runCharts: z.array(runChart),
  /** Figures that concern fewer people than this are not shown. */
  smallGroup: z.int(),
  statuses: z.array(
    z
      .strictObject({
        party: id,
        standing: progress,
        note: text,
        cycle: z.int(),
        at: moment,
      })
      .meta({ id: 'StatusView' }),
  ),
  statusCalledAt: maybe(moment),
  pausedSince: maybe(moment),
  evaluations: z.array(evaluation),
  unionViews: z.array(z.strictObject({ by: id, view: text, cycle: z.int() })),
  missingEvaluations: z.array(id),
  recommendation: maybe(z.strictObject({ verdict, reason: text, at: moment })),
  decisions: z.array(decision),
  outcome: maybe(outcome),
  dates: z.strictObject({
    remindAt: maybe(moment),
    lapseAt: maybe(moment),
    passAt: maybe(moment),
    statusAt: maybe(moment),
    endAt: maybe(moment),
    closeAt: maybe(moment),
    followUpAt: maybe(moment),
    resumeAt: maybe(moment),
  }),
  /** `mine` is what is waited for from the reader. */
  waitingFor: z.array(waiting.extend({ mine: z.boolean() }).meta({ id: 'WaitingInPilot' })),
  /** What a draft lacks before it can be sent, by the names of `fields`. */
  missingFromProposal: z.array(z.string()),
  missingBeforeStart: z.array(z.string()),
  evidence: maybe(evidence),
});

/** What a command is answered with: where the pilot stands now. */
export const answerSchema = z.strictObject({ phase, waitingFor: z.array(waiting) }).meta({ id: 'Given' });
