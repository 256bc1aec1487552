import { circlesIn } from './circles.mjs';
import {
  importsOf,
  isOfLaterKind,
  isOwn,
  linesOf,
  mayNameKinds,
  namesKind,
  productionFiles,
  readSource,
  resolver,
} from './production.mjs';
import { readSample, SAMPLES } from './samples.mjs';

const SMALL = 30;
const LARGE = 300;

/** All that is measured, with the files that it is measured of. */
export function measure(root) {
  const files = productionFiles(root);
  const sources = new Map(files.map((file) => [file, readSource(root, file)]));
  const lines = new Map(files.map((file) => [file, linesOf(sources.get(file))]));
  const find = resolver(root, files);
  const graph = new Map(
    files.map((file) => [file, importsOf(sources.get(file)).flatMap((said) => find(file, said) ?? [])]),
  );
  return {
    files,
    named: files.filter(
      (file) => !isOwn(file) && !isOfLaterKind(file) && !mayNameKinds(file) && namesKind(sources.get(file)),
    ),
    samples: SAMPLES.map((name) => readSample(root, name)),
    circles: circlesIn(graph),
    lines: files.filter((file) => !isOfLaterKind(file)).reduce((sum, file) => sum + lines.get(file), 0),
    small: files.filter((file) => lines.get(file) < SMALL),
    large: files.filter((file) => lines.get(file) > LARGE),
  };
}

/**
 * The figures by name, each with its goal. The less the better. Lines and small files move with every change: they may grow by
 * `margin` before it is said.
 */
export const FIGURES = [
  {
    name: 'named',
    title: 'shared files that name a kind',
    goal: 0,
    of: ({ named }) => named.length,
    listed: ({ named }) => named,
  },
  ...[
    ['proposal-field', 'a field of the proposal', 5],
    ['refusal', 'a refusal', 3],
    ['notice', 'a notice', 3],
    ['role', 'a role', 4],
    ['language', 'a language, besides its texts', 1],
  ].map(([name, title, goal]) => ({
    name,
    title: `files that a change touches: ${title}`,
    goal,
    of: ({ samples }) => samples.find((sample) => sample.name === name)?.touched?.length,
    listed: ({ samples }) => samples.find((sample) => sample.name === name)?.touched ?? [],
  })),
  {
    name: 'circles',
    title: 'circles of imports, types too',
    goal: 0,
    of: ({ circles }) => circles.length,
    listed: ({ circles }) => circles.map((circle) => circle.join(' ⟲ ')),
  },
  { name: 'lines', title: 'lines of production code', goal: 37_900, margin: 500, of: ({ lines }) => lines },
  { name: 'files', title: 'files of production code', margin: 20, of: ({ files }) => files.length },
  {
    name: 'small',
    title: `files under ${SMALL} lines, in per cent`,
    goal: 20,
    margin: 0.5,
    of: ({ small, files }) => Math.round((small.length / files.length) * 1000) / 10,
    listed: ({ small }) => small,
  },
  {
    name: 'large',
    title: `files over ${LARGE} lines`,
    goal: 0,
    of: ({ large }) => large.length,
    listed: ({ large }) => large,
  },
];

/**
 * How the figures stand to those that are written down: `worse` may not be, `better` is to be written down. A sample that was
 * recorded and applies no more is worse, whatever it would be.
 */
export function compare(found, kept) {
  const rows = FIGURES.map(({ name, title, goal, margin = 0, of }) => {
    const now = of(found);
    const before = kept[name];
    const lost = now === undefined && before !== undefined;
    const worse = lost || (now !== undefined && before !== undefined && now > before + margin);
    const better = now !== undefined && (before === undefined || now < before - margin);
    return { name, title, goal, now, before, worse, better };
  });
  return { rows, worse: rows.filter((row) => row.worse), better: rows.filter((row) => row.better) };
}
