import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../tools/shape.mjs', import.meta.url));
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tiltaksmotor-shape-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  }
}
function shape(...args: readonly string[]): { readonly output: string; readonly status: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, '--root', root, ...args], {
    encoding: 'utf8',
  });
  return { output: stdout + stderr, status };
}
const listed = (name: string): readonly string[] => shape('--list', name).output.trim().split('\n').filter(Boolean);
const figure = (title: string): string | undefined => new RegExp(`^${title} +(\\S+)`, 'm').exec(shape().output)?.[1];
const kept = (figures: object): void => write({ 'tools/shape.json': JSON.stringify(figures) });

describe('a shared file names a kind', () => {
  test('in a name, a text, an import, a template or on a page, in any inflection', () => {
    write({
      'libs/domain/src/a.ts': 'export const pilotsOf = 1;\n',
      'libs/domain/src/b.ts': "export const b = 'committee/FSU';\n",
      'libs/domain/src/c.ts': "import './pilot/d.js';\n",
      'libs/domain/src/d.ts': 'export const d = (id: string) => `/pilots/${id}`;\n',
      'apps/web/src/E.tsx': 'export const E = () => <p>The committee</p>;\n',
      'apps/web/src/f.ts': 'export interface F {\n  readonly byCommittee: string;\n}\n',
    });
    expect(listed('named')).toEqual([
      ...['a', 'b', 'c', 'd'].map((name) => `libs/domain/src/${name}.ts`),
      'apps/web/src/E.tsx',
      'apps/web/src/f.ts',
    ]);
  });

  test('but not in a comment, nor where it is a kind’s own, a test, generated, history or no code', () => {
    const names = 'export const pilot = 1;\n';
    write({
      'libs/domain/src/said.ts': '/** Of a pilot. */\nexport const said = 1; // and of committees\n',
      'libs/domain/src/kinds/pilot/state.ts': names,
      'libs/domain/src/kinds/committee/tells.ts': names,
      'apps/api/src/pilots/view.ts': names,
      'apps/web/src/meetings/CommitteePage.tsx': names,
      'libs/persistence/src/read-models/pilot-row.ts': names,
      'libs/domain/src/kinds/index.ts': names,
      'libs/domain/src/news.test.ts': names,
      'libs/domain/src/testing/news.ts': names,
      'apps/web/src/api/types.gen.ts': names,
      'libs/persistence/src/migrations/1700000004000-news.ts': names,
      'libs/texts/src/news.nb.json': '{"pilot": "Pilot"}\n',
    });
    expect(listed('named')).toEqual([]);
  });

  test('is not own for a folder or file that only begins like one', () => {
    write({ 'apps/web/src/piloting/A.ts': 'export const pilot = 1;\n' });
    expect(listed('named')).toEqual(['apps/web/src/piloting/A.ts']);
  });
});

describe('a circle of imports', () => {
  test('is one whether types or values are imported, and once for all the files in it', () => {
    write({
      'libs/domain/src/a.ts': "import type { B } from './b.js';\nexport type A = B;\n",
      'libs/domain/src/b.ts': "export type B = import('./c.js').C;\n",
      'libs/domain/src/c.ts': "export * from './a.js';\nexport type C = 1;\n",
      'libs/domain/src/outside.ts': "import type { A } from './a.js';\nexport type O = A;\n",
    });
    expect(listed('circles')).toEqual([['a', 'b', 'c'].map((name) => `libs/domain/src/${name}.ts`).join(' ⟲ ')]);
  });

  test('goes through packages by the names they export', () => {
    const exports = { '.': { default: './dist/index.js' }, './words': { default: './dist/words.js' } };
    write({
      'libs/domain/package.json': JSON.stringify({ name: '@tiltaksmotor/domain', exports }),
      'libs/texts/package.json': JSON.stringify({ name: '@tiltaksmotor/texts', exports }),
      'libs/domain/src/words.ts': "import { say } from '@tiltaksmotor/texts';\nexport const word = say;\n",
      'libs/texts/src/index.ts': "export { say } from './say.js';\n",
      'libs/texts/src/say.ts': "import { word } from '@tiltaksmotor/domain/words';\nexport const say = word;\n",
    });
    expect(listed('circles')).toHaveLength(1);
  });

  test('is none where two ways lead to the same file', () => {
    write({
      'libs/domain/src/a.ts': "import './b.js';\nimport './c.js';\n",
      'libs/domain/src/b.ts': "import './c.js';\n",
      'libs/domain/src/c.ts': 'export const c = 1;\n',
    });
    expect(listed('circles')).toEqual([]);
  });
});

test('lines and sizes are those of production code, without kinds that came later', () => {
  write({
    'libs/domain/src/29.ts': '//\n'.repeat(29),
    'libs/domain/src/30.ts': '//\n'.repeat(30),
    'libs/domain/src/300.ts': '//\n'.repeat(300),
    'apps/web/src/301.tsx': '//\n'.repeat(301),
    'libs/domain/src/kinds/edition/state.ts': '//\n'.repeat(100),
    'libs/domain/src/29.test.ts': '//\n'.repeat(1000),
    'test/web/desk.ts': '//\n'.repeat(1000),
  });
  expect(figure('lines of production code')).toBe(String(29 + 30 + 300 + 301));
  expect(figure('files of production code')).toBe('5');
  expect(figure('files under 30 lines, in per cent')).toBe('20');
  expect(listed('large')).toEqual(['apps/web/src/301.tsx']);
});

describe('a sample change', () => {
  const FILES = {
    'libs/domain/src/refusals.ts': 'export const CODES = [\n];\n',
    'libs/texts/src/texts.nb.json': '{\n}\n',
    'libs/domain/src/refusals.test.ts': 'expect(CODES);\n\n',
    'openapi.json': '{\n}\n',
  };
  /** Each gets a line after its first. */
  const patch = (files: readonly string[]): string =>
    files
      .map((file) => {
        const [first, second] = (FILES as Readonly<Record<string, string>>)[file]?.split('\n') ?? [];
        return `diff --git a/${file} b/${file}\n--- a/${file}\n+++ b/${file}\n@@ -1,2 +1,3 @@\n ${first}\n+1\n ${second}\n`;
      })
      .join('');

  test('touches code and texts; tests and what is generated are not counted', () => {
    write({ ...FILES, 'test/shape/refusal.patch': `A refusal.\n${patch(Object.keys(FILES))}` });
    expect(listed('refusal')).toEqual(['libs/domain/src/refusals.ts', 'libs/texts/src/texts.nb.json']);
  });

  test('of a language is counted without its texts', () => {
    write({ ...FILES, 'test/shape/language.patch': patch(Object.keys(FILES)) });
    expect(listed('language')).toEqual(['libs/domain/src/refusals.ts']);
  });

  test('that does not apply any more fails, and says so', () => {
    write({ ...FILES, 'test/shape/refusal.patch': patch(['libs/domain/src/refusals.ts']) });
    kept({ refusal: 1 });
    expect(shape('--check').status).toBe(0);
    write({ 'libs/domain/src/refusals.ts': 'export const REFUSALS = [\n];\n' });
    const { output, status } = shape('--check');
    expect(status).toBe(1);
    expect(output).toContain('The sample change "refusal" does not apply');
  });
});

describe('what is written down', () => {
  const named = (count: number): void =>
    write(
      Object.fromEntries(
        Array.from({ length: count }, (_, nth) => [`libs/domain/src/f${nth}.ts`, 'const pilot = 1;\n']),
      ),
    );
  const written = (): Record<string, number> =>
    JSON.parse(readFileSync(join(root, 'tools/shape.json'), 'utf8')) as Record<string, number>;

  test('may not get worse', () => {
    named(2);
    kept({ named: 2 });
    expect(shape('--check').status).toBe(0);
    named(3);
    const { output, status } = shape('--check');
    expect({ status, worse: /^Worse: (.*)\. npm/m.exec(output)?.[1] }).toEqual({
      status: 1,
      worse: 'shared files that name a kind, 3, was 2',
    });
  });

  test('may move a little where every change moves it', () => {
    write({ 'libs/domain/src/a.ts': '//\n'.repeat(1500) });
    kept({ lines: 1000 });
    expect(shape('--check').status).toBe(0);
    write({ 'libs/domain/src/a.ts': '//\n'.repeat(1501) });
    expect(shape('--check').status).toBe(1);
  });

  test('is asked for anew where it got better, and then holds', () => {
    named(1);
    kept({ named: 2 });
    const { output, status } = shape('--check');
    expect(status).toBe(0);
    expect(output).toContain('npm run shape -- --write');
    expect(shape('--write').status).toBe(0);
    expect(written()['named']).toBe(1);
    expect(shape().output).not.toContain('npm run shape -- --write');
  });

  test('is not made worse by writing', () => {
    named(3);
    kept({ named: 2, lines: 10_000 });
    expect(shape('--write').status).toBe(1);
    expect(written()).toMatchObject({ named: 2, lines: 3 });
  });
});
