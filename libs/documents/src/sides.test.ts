import { expect, test } from '@jest/globals';
import { docxOf } from './docx/docx.js';
import type { Sides } from './paper.js';
import { pdfOf } from './pdf/pdf.js';
import { sidesTable } from './sides.js';
import { partOf, readPdf, textOf } from './testing/read.js';
import { book } from './testing/samples.js';

const disputed: Sides = {
  kind: 'sides',
  caption: 'Tall det er uenighet om',
  head: ['Indikator', 'Rapportert', 'Metode', 'Det andre tallet', 'Metoden bak det', 'Avgjort'],
  disputes: [
    {
      of: 'Hospiteringsdager, 2027',
      sides: [
        { by: 'Harstad', figure: '133', method: 'Alle dager' },
        { by: 'Kvæfjord', figure: '4', method: 'Dager som kan faktureres' },
      ],
      settled: 'ikke avgjort',
    },
  ],
};

test('in a table each figure stands beside its method, and both before how it was settled', () => {
  expect(sidesTable(disputed).rows).toEqual([
    [
      'Hospiteringsdager, 2027',
      'Harstad: 133',
      'Alle dager',
      'Kvæfjord: 4',
      'Dager som kan faktureres',
      'ikke avgjort',
    ],
  ]);
});

test('both figures are in the documents', async () => {
  const paper = book(0, { opening: [disputed] });
  const docx = textOf(partOf(docxOf(paper), 'word/document.xml'));
  const { text } = await readPdf(pdfOf(paper));
  for (const written of ['Harstad: 133', 'Kvæfjord: 4', 'Alle dager', 'Det andre tallet'])
    expect([docx, text.replaceAll(/\s+/g, ' ')].map((read) => read.includes(written))).toEqual([true, true]);
});
