import { HOURS, KRONER } from '@tiltaksmotor/domain';
import { z } from 'zod';
import { count, date, measureCode, shortText, slug, titled, words } from '../../streams/fields.js';

const listedMeasure = z
  .strictObject({ code: measureCode })
  .meta({ id: 'ListedMeasure', examples: [{ code: 'KOM-07' }] });
const newMeasure = z.strictObject({ area: slug, title: titled(), reason: words() }).meta({
  id: 'NewMeasure',
  examples: [{ area: 'skills', title: 'Felles introduksjonsuke', reason: 'Nye ansatte møter tjenestene samlet.' }],
});

/** Hours and kroner that nobody has stated are left out or null: they are unknown, and no zero. */
const partyTerms = z
  .strictObject({
    party: slug,
    contribution: words(1_000).nullable().default(null),
    hours: z.number().min(HOURS.least).max(HOURS.most).nullable().default(null),
    kroner: count(KRONER.most).nullable().default(null),
    paidBy: slug.nullable().default(null),
  })
  .meta({
    id: 'PartyTerms',
    examples: [
      {
        party: 'harstad',
        contribution: 'To sykepleiere hospiterer i fire uker',
        hours: 300,
        kroner: 40000,
        paidBy: 'harstad',
      },
    ],
  })
  .transform(({ hours, kroner, ...terms }) => ({
    ...terms,
    ...(hours === null ? {} : { hours }),
    ...(kroner === null ? {} : { kroner }),
  }));

const indicator = z
  .strictObject({
    id: slug,
    name: titled(),
    unit: shortText,
    direction: z.enum(['up', 'down', 'hold']),
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
  .meta({
    id: 'Indicator',
    examples: [
      {
        id: 'hospiteringsdager',
        name: 'Hospiteringsdager',
        unit: 'dager',
        direction: 'up',
        source: 'Vaktplansystemet',
        countingRule: 'Hele dager ved den andre enheten',
        reportedBy: [{ party: 'harstad', extractedBy: 'Enhetsleder' }],
      },
    ],
  });

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
  indicators: [
    {
      id: 'hospiteringsdager',
      name: 'Hospiteringsdager',
      unit: 'dager',
      direction: 'up',
      source: 'Vaktplansystemet',
      countingRule: 'Hele dager ved den andre enheten',
      reportedBy: [{ party: 'harstad', extractedBy: 'Enhetsleder' }],
    },
  ],
};

/** Written bit by bit in a draft: what is not yet answered is left out, null or empty. */
export const proposal = z
  .strictObject({
    measure: z.union([listedMeasure, newMeasure]),
    title: titled().nullable().default(null),
    aim: words().nullable().default(null),
    lead: slug,
    parties: z.array(partyTerms).max(40).default([]),
    indicators: z.array(indicator).max(20).default([]),
    initiative: z
      .strictObject({ recipient: titled(), followUpOn: date })
      .meta({ id: 'Initiative', examples: [{ recipient: 'Statsforvalteren', followUpOn: '2027-01-15' }] })
      .nullable()
      .default(null),
  })
  .meta({ id: 'Proposal', examples: [PROPOSAL_EXAMPLE] });
