import { createHash } from 'node:crypto';

export const CSS = `
:root { --ink: #14212b; --soft: #5b6b76; --line: #d5dde2; --tint: #f2f6f8; --blue: #0b5c8a; --late: #a3260f; --good: #17663a; }
* { box-sizing: border-box; }
body { margin: 0; background: #e8edf0; color: var(--ink); font: 15px/1.45 "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif; }
main { max-width: 60rem; margin: 1.5rem auto; padding: 2.5rem 3rem; background: #fff; box-shadow: 0 1px 6px #0002; }
header { border-bottom: 3px solid var(--blue); margin-bottom: 1.5rem; padding-bottom: .8rem; }
h1 { font-size: 1.9rem; line-height: 1.15; margin: .15rem 0 .4rem; }
h2 { font-size: 1.2rem; color: var(--blue); margin: 2rem 0 .5rem; }
h3 { font-size: 1rem; margin: 1.2rem 0 .3rem; }
p { margin: .3rem 0; }
.for, .when, .none, .note, footer { color: var(--soft); }
table { width: 100%; border-collapse: collapse; font-size: .875rem; }
th, td { text-align: left; vertical-align: top; padding: .38rem .6rem .38rem 0; border-bottom: 1px solid var(--line); }
thead th { color: var(--soft); font-weight: 600; border-bottom: 1.5px solid var(--soft); }
tbody th { font-weight: 600; }
.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.day { white-space: nowrap; }
.summary { max-width: 38rem; }
.bar { width: 45%; padding-top: .7rem; }
.bar svg { display: block; width: 100%; height: .5rem; }
.bar rect { fill: var(--blue); }
.late { color: var(--late); font-weight: 600; }
.better { color: var(--good); font-weight: 600; }
.worse { color: var(--late); font-weight: 600; }
.dispute { color: var(--late); white-space: normal; }
.mark { border: 1px solid var(--soft); border-radius: 3px; color: var(--soft); font-size: .75rem; padding: 0 .3rem; white-space: nowrap; }
.results td:nth-child(n+3), .results th:nth-child(n+3) { width: 14%; }
.results th:nth-child(3), .results th:nth-child(4), .results th:nth-child(5), .summary th:nth-child(2), .summary th:nth-child(4) { text-align: right; }
.disputes { margin-top: .8rem; }
.pilots { table-layout: fixed; }
.pilots th:nth-child(1) { width: 22%; } .pilots th:nth-child(2) { width: 9%; } .pilots th:nth-child(3) { width: 21%; } .pilots th:nth-child(4), .pilots th:nth-child(6) { width: 12%; }
.pilots td div + div { margin-top: .25rem; }
footer { border-top: 1px solid var(--line); font-size: .8rem; margin-top: 2.5rem; padding-top: .6rem; }
@page { size: A4; margin: 16mm 14mm 18mm; }
@media print {
  body { background: #fff; font-size: 9.5pt; }
  main { box-shadow: none; margin: 0; max-width: none; padding: 0; }
  h2 { break-after: avoid; } h3 { break-after: avoid; }
  tr, .summary { break-inside: avoid; } thead { display: table-header-group; }
}
`;

/** Lets this style in, and nothing else. */
export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(CSS).digest('base64')}'; frame-ancestors 'none'`;
