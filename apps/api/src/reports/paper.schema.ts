import { z } from 'zod';
import { language } from '../problems/language.js';

const fact = z.strictObject({ label: z.string(), value: z.string() });
const runChart = z.strictObject({
  kind: z.literal('run-chart'),
  title: z.string(),
  unit: z.string(),
  says: z.string(),
  series: z.array(
    z.strictObject({
      name: z.string(),
      baseline: z.number().nullable(),
      points: z.array(z.strictObject({ at: z.string(), label: z.string(), value: z.number() })),
    }),
  ),
});
const block = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('text'), text: z.string() }),
    z.strictObject({ kind: z.literal('heading'), text: z.string() }),
    z.strictObject({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(z.string()) }),
    z.strictObject({
      kind: z.literal('table'),
      caption: z.string(),
      head: z.array(z.string()),
      rows: z.array(z.array(z.string())),
      numeric: z.array(z.int()),
      leads: z.strictObject({ column: z.int(), to: z.array(z.string().nullable()) }).optional(),
    }),
    z.strictObject({
      kind: z.literal('sides'),
      caption: z.string(),
      head: z.array(z.string()),
      disputes: z.array(
        z.strictObject({
          of: z.string(),
          sides: z.array(z.strictObject({ by: z.string(), figure: z.string(), method: z.string() })),
          settled: z.string(),
        }),
      ),
    }),
    runChart,
  ])
  .meta({ id: 'PaperBlock' });
const casePaper = z
  .strictObject({
    number: z.string().nullable(),
    title: z.string(),
    note: z.string().nullable(),
    facts: z.array(fact),
    sections: z.array(z.strictObject({ heading: z.string(), blocks: z.array(block) })),
  })
  .meta({ id: 'PaperCase' });

/** What documents are made of, already in words: see libs/documents. */
export const PaperView = z
  .strictObject({
    kind: z.enum(['meeting-book', 'minutes', 'report']),
    language,
    from: z.string(),
    title: z.string(),
    facts: z.array(fact),
    asOf: z.string(),
    opening: z.array(block),
    cases: z.array(casePaper),
    closing: z.array(block),
    figureColumns: z.array(
      z.strictObject({ name: z.string(), called: z.string(), holds: z.enum(['text', 'case', 'day', 'number']) }),
    ),
    /** By the names of their columns. */
    figures: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()])).meta({ id: 'PaperFigure' })),
  })
  .meta({ id: 'Paper' });
