// How long a book of 40 cases and 200 pilots takes, and what memory: node dist/testing/run-bench.js, after a build.
import { performance } from 'node:perf_hooks';
import { renderBook } from '../book.js';
import { docxOf } from '../docx/docx.js';
import { pdfOf } from '../pdf/pdf.js';
import { csvOf } from '../sheets/csv.js';
import { xlsxOf } from '../sheets/xlsx.js';
import { benchBook } from './bench.js';
import { largeBook } from './samples.js';

const { first, then } = await benchBook();
const sorted = then.map(Math.round).sort((a, b) => a - b);
const [min, median] = [sorted[0], sorted[sorted.length >> 1]];
console.log(`all four: first ${Math.round(first)} ms, then min ${min} ms, median ${median} ms of ${sorted.length}`);
for (const [format, render] of Object.entries({ docx: docxOf, pdf: pdfOf, xlsx: xlsxOf, csv: csvOf })) {
  const paper = largeBook(7);
  const began = performance.now();
  await render(paper);
  console.log(`${format}: ${Math.round(performance.now() - began)} ms`);
}
const rendered = Object.entries(await renderBook(largeBook(8)));
console.log(rendered.map(([format, bytes]) => `${format} ${(bytes as Buffer).length >> 10} KiB`).join(', '));
console.log(`peak memory ${process.resourceUsage().maxRSS >> 10} MiB`);
