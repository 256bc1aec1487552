import { z } from 'zod';
import { DIRECTIONS } from '../../indicator-library.js';
import { amount, count, date, measureCode, period, shortText, slug, titled, words } from '../../engine/fields.js';
import { HOURS, KRONER, PEOPLE } from '../../text/numbers.js';
import type { Words } from '../../words.js';
import { questionsIn, type QUESTIONS, type Question, type QuestionIn, type QuestionSection } from './questions.js';

/** What more than one command of a pilot takes, and its events say again. */
export const verdict = z.enum(['adopt', 'adapt', 'stop']);
export const inPart = z.enum(['yes', 'partly', 'no']);
export const progress = z.enum(['on-plan', 'at-risk', 'stopped']);
export const change = z.enum(['better', 'unchanged', 'worse', 'unknown']);
/** Which of two figures is shown, or both. */
export const shownFigure = z.enum(['reported', 'disputed', 'both']);
/** Which way is better. */
export const direction = z.enum(DIRECTIONS);
export const measureKind = z.enum(['trial', 'joint-initiative']);

/** Who decided, where a coordinator registers somebody else's answer. */
export const decidedBy = z
  .strictObject({ name: titled(), on: date })
  .meta({ id: 'DecidedBy', examples: [{ name: 'Kommunedirektøren', on: '2026-09-14' }] });

/** A count, rate or answer for one indicator. `groupSize` is how many people it concerns, where that is known. */
export const counted = {
  indicator: slug,
  period,
  value: amount,
  groupSize: count(PEOPLE.most).nullable().default(null),
  method: words(1_000).nullable().default(null),
};
export const COUNTED_EXAMPLE = {
  indicator: 'hospiteringsdager',
  period: { from: '2026-01-01', to: '2026-06-30' },
  value: 12,
  groupSize: 24,
  method: 'Talt i vaktplanen',
};
export const countedFigure = z.strictObject(counted).meta({ id: 'Counted', examples: [COUNTED_EXAMPLE] });
export const plannedMilestone = z.strictObject({ id: slug, title: titled(), on: date }).meta({
  id: 'PlannedMilestone',
  examples: [{ id: 'forste-hospitering', title: 'Første hospitering', on: '2026-10-01' }],
});

const listedMeasure = z
  .strictObject({ code: measureCode })
  .meta({ id: 'ListedMeasure', examples: [{ code: 'KOM-07' }] });
const newMeasure = z.strictObject({ area: slug, title: titled(), reason: words() }).meta({
  id: 'NewMeasure',
  examples: [{ area: 'skills', title: 'Felles introduksjonsuke', reason: 'Nye ansatte møter tjenestene samlet.' }],
});
const PARTY_EXAMPLE = {
  party: 'harstad',
  contribution: 'To sykepleiere hospiterer i fire uker',
  hours: 300,
  kroner: 40000,
  paidBy: 'harstad',
};
const INDICATOR_EXAMPLE = {
  id: 'hospiteringsdager',
  name: 'Hospiteringsdager',
  unit: 'dager',
  direction: 'up',
  source: 'Vaktplansystemet',
  countingRule: 'Hele dager ved den andre enheten',
  reportedBy: [{ party: 'harstad', extractedBy: 'Enhetsleder' }],
};

const termsAsSent = z
  .strictObject({
    party: slug,
    contribution: words(1_000).nullable().default(null),
    hours: z.number().min(HOURS.least).max(HOURS.most).nullable().default(null),
    kroner: count(KRONER.most).nullable().default(null),
    paidBy: slug.nullable().default(null),
  })
  .meta({ id: 'PartyTerms', examples: [PARTY_EXAMPLE] });
/** What one party puts in. Cost is one answer: hours and kroner, and who pays. What nobody has stated is not there: it is no zero. */
export type PartyTerms = Omit<z.output<typeof termsAsSent>, 'hours' | 'kroner'> & {
  readonly hours?: number;
  readonly kroner?: number;
};
const partyTerms = termsAsSent.transform(({ hours, kroner, ...terms }): PartyTerms => ({
  ...terms,
  ...(hours === null ? {} : { hours }),
  ...(kroner === null ? {} : { kroner }),
}));

/** One line of the measurement contract: what is counted, from which source, by which rule, and who extracts it. */
const indicator = z
  .strictObject({
    id: slug,
    name: titled(),
    unit: shortText,
    direction,
    source: words(500),
    countingRule: words(1_000),
    reportedBy: z
      .array(
        z
          .strictObject({ party: slug, extractedBy: titled().nullable().default(null) })
          .meta({ id: 'IndicatorReporter' }),
      )
      .max(40)
      .default([]),
  })
  .meta({ id: 'Indicator', examples: [INDICATOR_EXAMPLE] });

export const PROPOSAL_EXAMPLE = {
  measure: { code: 'KOM-07' },
  title: 'Gjensidig hospitering',
  aim: 'Flere kjenner hverandres tjenester og blir værende.',
  lead: 'unn-harstad-medisin',
  parties: [
    {
      party: 'unn-harstad-medisin',
      contribution: 'Tar imot to om gangen',
      hours: 200,
      kroner: 0,
      paidBy: 'unn-harstad-medisin',
    },
    { party: 'harstad', contribution: 'To sykepleiere i fire uker', hours: 300, kroner: 40000, paidBy: 'harstad' },
  ],
  indicators: [INDICATOR_EXAMPLE],
};
type FieldOf<Q> = Q extends { readonly as: 'day' } ? typeof date : z.ZodType<Words>;
function fieldFor(question: Question): z.ZodType<Words | string> {
  if (question.as === 'day') return date;
  return question.as === 'line' ? titled(question.most) : words(question.most);
}
const fieldsIn = <S extends QuestionSection>(section: S) =>
  Object.fromEntries(questionsIn(section).map(([name, question]) => [name, fieldFor(question)])) as {
    [Name in QuestionIn<S>]: FieldOf<(typeof QUESTIONS)[S][Name]>;
  };
type Open<Q> = Q extends { readonly later: true }
  ? z.ZodExactOptional<z.ZodNullable<FieldOf<Q>>>
  : z.ZodDefault<z.ZodNullable<FieldOf<Q>>>;
/** What a draft may leave open. */
const mayBeOpen = Object.fromEntries(
  questionsIn('what').map(([name, question]) => {
    const field = fieldFor(question).nullable();
    return [name, question.later === true ? field.exactOptional() : field.default(null)];
  }),
) as { [Name in QuestionIn<'what'>]: Open<(typeof QUESTIONS)['what'][Name]> };

/** Written bit by bit in a draft: what is not yet answered is left out, null or empty. `lead` is the proposing unit, a party too. */
export const proposal = z
  .strictObject({
    measure: z.union([listedMeasure, newMeasure]),
    ...mayBeOpen,
    lead: slug,
    parties: z.array(partyTerms).max(40).default([]),
    indicators: z.array(indicator).max(20).default([]),
    initiative: z
      .strictObject(fieldsIn('initiative'))
      .meta({ id: 'Initiative', examples: [{ recipient: 'Statsforvalteren', followUpOn: '2027-01-15' }] })
      .nullable()
      .default(null),
  })
  .meta({ id: 'Proposal', examples: [PROPOSAL_EXAMPLE] });

/**
 * What the list said of a pilot's measure when the pilot began on it. A newer edition may say otherwise, or leave the measure
 * out: the pilot goes on as what it began as. `edition` is null for pilots from before editions were written down.
 */
export const pinned = z.strictObject({
  edition: z.string().nullable(),
  code: z.string(),
  kind: measureKind,
  mode: z.string().nullable(),
});

export type Proposal = z.output<typeof proposal>;
export type ChosenMeasure = Proposal['measure'];
export type Indicator = Proposal['indicators'][number];
export type Direction = z.output<typeof direction>;
export type MeasureKind = z.output<typeof measureKind>;
export type Pinned = z.output<typeof pinned>;
export type DecidedBy = z.output<typeof decidedBy>;
export type Counted = z.output<typeof countedFigure>;
export type Period = Counted['period'];
export type PlannedMilestone = z.output<typeof plannedMilestone>;
export type Progress = z.output<typeof progress>;
export type Change = z.output<typeof change>;
export type Shown = z.output<typeof shownFigure>;
