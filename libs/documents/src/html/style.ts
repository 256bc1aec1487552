import { createHash } from 'node:crypto';

/** The colours of the printed papers, and the same for eyes in the dark: all of them with the contrast that WCAG AA asks for. */
export const CSS = `
:root { color-scheme: light dark; --page: #eef2f6; --sheet: #fff; --ink: #14212b; --muted: #4a5560; --rule: #b9c2cb; --pale: #eef2f6; --accent: #12395b;
  --s0: #12395b; --s1: #b3541e; --s2: #3d7a3d; --s3: #7a3d7a; --s4: #555; --s5: #1f7a8c; }
@media (prefers-color-scheme: dark) {
  :root { --page: #0e141a; --sheet: #161f28; --ink: #e4ebf1; --muted: #a9b6c2; --rule: #41505e; --pale: #212d39; --accent: #92c5ea;
    --s0: #92c5ea; --s1: #f0a070; --s2: #8fce8f; --s3: #d79fd7; --s4: #c4c4c4; --s5: #6fcbdc; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: anywhere; }
main { max-width: 68rem; margin: 1.5rem auto; padding: 2.5rem 3rem; background: var(--sheet); border: 1px solid var(--rule); border-radius: .5rem; }
header { border-bottom: 2px solid var(--accent); padding-bottom: 1rem; }
h1, h2, h3, h4 { line-height: 1.25; margin: 1.6em 0 .5em; }
h1 { font-size: 1.9rem; color: var(--accent); margin: .2em 0 .5em; }
h2 { font-size: 1.4rem; color: var(--accent); }
h3 { font-size: 1.1rem; }
h4 { font-size: 1rem; color: var(--muted); }
p { margin: .5rem 0; max-width: 44rem; }
.from { color: var(--muted); font-weight: 600; }
.note { color: var(--muted); font-style: italic; }
a { color: var(--accent); }
a:focus-visible, summary:focus-visible, .wide:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
dl { margin: .5rem 0; }
dl div { display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
dt { color: var(--muted); min-width: 8rem; }
dd { margin: 0; }
ul, ol { padding-left: 1.4rem; }
li { margin: .25rem 0; max-width: 44rem; }
.wide { overflow-x: auto; margin: 1.2rem 0; }
table { width: 100%; border-collapse: collapse; font-size: .9rem; overflow-wrap: normal; }
caption { text-align: left; font-weight: 600; padding-bottom: .4rem; }
caption span { display: inline-block; position: sticky; left: 0; max-width: min(100%, calc(100vw - 2.5rem)); }
th, td { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem .4rem; border-bottom: 1px solid var(--rule); }
tbody th { font-weight: 400; min-width: 9rem; }
thead th { background: var(--pale); border-bottom: 2px solid var(--accent); vertical-align: bottom; }
.long { min-width: 14rem; }
.n { text-align: right; font-variant-numeric: tabular-nums; }
td.n { white-space: nowrap; }
figure { margin: 1.5rem 0; max-width: 36rem; }
figure > svg { display: block; width: 100%; height: auto; margin: .5rem 0; }
svg text { font-size: 11px; fill: var(--muted); }
.grid { stroke: var(--rule); stroke-width: 1; fill: none; }
.hollow { fill: var(--sheet); }
.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; font-size: .85rem; }
.key { width: 2.25rem; height: .75rem; margin-right: .5rem; vertical-align: middle; }
.s0 { color: var(--s0); } .s1 { color: var(--s1); } .s2 { color: var(--s2); } .s3 { color: var(--s3); } .s4 { color: var(--s4); } .s5 { color: var(--s5); }
summary { cursor: pointer; color: var(--accent); padding: .25rem 0; }
footer { color: var(--muted); font-size: .85rem; border-top: 1px solid var(--rule); margin-top: 2.5rem; }
@media (max-width: 40rem) {
  main { margin: 0; padding: 1.25rem 1rem 2rem; border: 0; border-radius: 0; }
  h1 { font-size: 1.5rem; } h2 { font-size: 1.25rem; }
  dl div { display: block; margin-bottom: .4rem; }
  figure > svg text { font-size: 15px; }
  tbody th { min-width: 7rem; } .long { min-width: 11rem; }
}
@page { size: A4; margin: 16mm 14mm 18mm; }
@media print {
  :root { color-scheme: light; --page: #fff; --sheet: #fff; --ink: #000; --muted: #4a5560; --rule: #b9c2cb; --pale: #eef2f6; --accent: #12395b;
    --s0: #12395b; --s1: #b3541e; --s2: #3d7a3d; --s3: #7a3d7a; --s4: #555; --s5: #1f7a8c; }
  body { font-size: 9.5pt; }
  main { border: 0; margin: 0; max-width: none; padding: 0; }
  h2, h3, h4, caption, thead { break-after: avoid; } tr, figure { break-inside: avoid; } thead { display: table-header-group; }
  .wide { overflow: visible; } tbody th, .long { min-width: 0; } details { display: none; }
}
`;

/** Lets this style in, and nothing else. */
export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(CSS).digest('base64')}'; frame-ancestors 'none'`;
