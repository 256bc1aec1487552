// Runs what a person would, and counts what came of it: the tests, each check as one, and each document that another
// program could read. With the Node that the product is made for, whichever is at hand; one of the tests starts everything
// on the oldest.
import { delimiter, dirname } from 'node:path';
import { findNode, recommendedNode } from './node-programs.mjs';
import { aloud, step } from './quietly.mjs';

const node = await step(`Finding Node ${recommendedNode.version}`, () => findNode(recommendedNode));
const PATH = `${dirname(node)}${delimiter}${process.env.PATH}`;
const env = { ...process.env, PATH, CI: 'true', FORCE_COLOR: '0' };
const total = { passed: 0, failed: 0 };

await count('npm test', ['test'], /^Tests: +(.*)total/gm);
await count('npm run check', ['run', 'check'], /^Checks: +(.*)total/gm);
await count('npm run documents', ['run', 'documents'], /^Documents: +(.*)total/gm);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

/** A command that failed without a failed test in it (it did not build, it crashed) counts as one that failed. */
async function count(title, args, lines) {
  console.log(`\n== ${title}`);
  const { ok, output } = await aloud('npm', args, { env });
  let failed = 0;
  for (const [, numbers] of output.matchAll(lines)) {
    failed += Number(/(\d+) failed/.exec(numbers)?.[1] ?? 0);
    total.passed += Number(/(\d+) passed/.exec(numbers)?.[1] ?? 0);
  }
  total.failed += ok ? failed : Math.max(failed, 1);
}
