// How long a book of 40 cases and 200 pilots takes, and what memory: node bench.mjs, in this folder, after a build.
import { performance } from 'node:perf_hooks';
import { renderBook } from './dist/book.js';
import { docxOf } from './dist/docx/docx.js';
import { pdfOf } from './dist/pdf/pdf.js';
import { csvOf } from './dist/sheets/csv.js';
import { xlsxOf } from './dist/sheets/xlsx.js';
import { benchBook } from './dist/testing/bench.js';
import { largeBook } from './dist/testing/samples.js';

const rounded = (all) => all.map((ms) => Math.round(ms));
const { first, then } = await benchBook();
const sorted = rounded(then).sort((a, b) => a - b);
console.log(
  `all four: first ${Math.round(first)} ms, then min ${sorted[0]} ms, median ${sorted[2]} ms of ${sorted.length}`,
);
for (const [format, render] of Object.entries({ docx: docxOf, pdf: pdfOf, xlsx: xlsxOf, csv: csvOf })) {
  const began = performance.now();
  await render(largeBook(7));
  console.log(`${format}: ${Math.round(performance.now() - began)} ms`);
}
const sizes = Object.entries(await renderBook(largeBook(8))).map(
  ([format, { length }]) => `${format} ${length >> 10} KiB`,
);
console.log(sizes.join(', '));
console.log(`peak memory ${process.resourceUsage().maxRSS >> 10} MiB`);
