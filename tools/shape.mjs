// npm run shape: what the code looks like in numbers, beside what is written down (tools/shape.json) and the goal.
//   --check      fails where a figure is worse than the one written down, or a sample change no longer applies
//   --write      writes down those that are better
//   --list NAME  the files behind a figure: named, refusal, circles, small …
//   --prove NAME makes a sample change in a copy, builds everything and runs its tests; without NAME all of them
//   --root DIR   of another tree than this
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root as own } from './quietly.mjs';
import { compare, FIGURES, measure } from './shape/figures.mjs';

const { values, positionals } = parseArgs({
  options: {
    check: { type: 'boolean' },
    write: { type: 'boolean' },
    list: { type: 'string' },
    prove: { type: 'boolean' },
    root: { type: 'string' },
  },
  allowPositionals: true,
});
const root = realpathSync(resolve(values.root ?? own));

if (values.prove) {
  const { prove } = await import('./shape/prove.mjs');
  process.exitCode = await prove(root, positionals);
} else {
  const found = measure(root);
  if (values.list !== undefined) list(found, values.list);
  else show(found);
}

function list(found, name) {
  const figure = FIGURES.find((one) => one.name === name && one.listed !== undefined);
  if (figure !== undefined) return figure.listed(found).forEach((line) => console.log(line));
  console.error(`Say one of ${FIGURES.flatMap((one) => (one.listed === undefined ? [] : one.name)).join(', ')}.`);
  process.exitCode = 2;
}

function show(found) {
  const file = join(root, 'tools/shape.json');
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const { rows, worse, better } = compare(found, kept);
  const said = (figure) => (figure === undefined ? '–' : String(figure));
  const widths = [Math.max(...rows.map(({ title }) => title.length)), 8, 8, 8];
  const row = (cells) => cells.map((cell, nth) => (nth === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[nth])));
  console.log(row(['', 'now', 'written', 'goal']).join(''));
  for (const { title, now, before, goal } of rows)
    console.log(row([title, said(now), said(before), said(goal)]).join(''));

  for (const { name, wrong } of found.samples)
    if (wrong !== undefined)
      console.log(
        `\nThe sample change "${name}" does not apply: mend test/shape/${name}.patch, then npm run shape -- --prove ${name}\n${wrong}`,
      );
  for (const { title, now, before } of worse)
    console.log(`\nWorse: ${title}, ${said(now)}, was ${before}. npm run shape -- --list NAME says which.`);
  if (values.write) {
    const written = Object.fromEntries(
      rows.flatMap(({ name, now, before, better: is }) => {
        const figure = is ? now : before;
        return figure === undefined ? [] : [[name, figure]];
      }),
    );
    writeFileSync(file, `${JSON.stringify(written, null, 2)}\n`);
  } else if (better.length > 0)
    console.log(`\nBetter than written: npm run shape -- --write, and commit tools/shape.json`);
  if ((values.check || values.write) && worse.length > 0) process.exitCode = 1;
}
