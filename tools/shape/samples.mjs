// Five changes of kinds that come again and again, each recorded as a patch in test/shape: how many files must one touch? That
// a patch applies is checked each time, which is quick; `--prove` makes the change in a copy, builds all and runs the tests that
// the patch names in lines like `Test: libs/domain`, before its first file.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const SAMPLES = ['proposal-field', 'refusal', 'notice', 'role', 'language'];

const TEXTS = /^libs\/texts\/src\/.*\.json$/;
/** Tests and what only tests use, what is written about it, and what is generated. */
const BESIDE = /^(test|docs)\/|\.test\.tsx?$|\/testing\/|\.md$|^openapi\.json$/;
export const patchOf = (name) => `test/shape/${name}.patch`;

/**
 * What a change touches: code, texts and settings, but not what lies beside it, which it touches too. A language comes
 * with its texts, so of that the texts do not count. Undefined where it is not recorded, or does not apply any more.
 */
export function readSample(root, name) {
  const patch = join(root, patchOf(name));
  if (!existsSync(patch)) return { name, touched: undefined, wrong: undefined };
  const apply = (...args) => spawnSync('git', ['apply', ...args, patch], { cwd: root, encoding: 'utf8' });
  const applied = apply('--check', '--recount');
  if (applied.status !== 0) return { name, touched: undefined, wrong: applied.stderr.trim() };
  const files = [...readFileSync(patch, 'utf8').matchAll(/^diff --git a\/.* b\/(.*)$/gm)].map(([, file]) => file);
  const touched = files.filter((file) => !BESIDE.test(file) && !(TEXTS.test(file) && name === 'language'));
  return { name, touched, others: files.filter((file) => !touched.includes(file)), wrong: undefined };
}

/** The tests that show that a change is whole: a project's folder, and perhaps a pattern. */
export const testsOf = (root, name) =>
  [
    ...readFileSync(join(root, patchOf(name)), 'utf8')
      .split(/^diff --git /m)[0]
      .matchAll(/^Test: (\S+)(?: (.+))?$/gm),
  ].map(([, project, pattern]) => ({ project, pattern }));
