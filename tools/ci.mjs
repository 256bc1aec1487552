// Runs what a person would, and counts what came of it: the tests, each check as one, and each document that another
// program could read. With the Node that the product is made for, whichever is at hand; one of the tests starts everything
// on the oldest.
import { BUILT } from './build.mjs';
import { onRecommendedNode } from './node-programs.mjs';
import { aloud, quietly } from './quietly.mjs';

const { node, env } = await onRecommendedNode({ ...process.env, CI: 'true', FORCE_COLOR: '0' });
const total = { passed: 0, failed: 0 };

console.log('\n== Installing and building');
const prepared = await aloud(node, ['tools/run.mjs', 'prepare'], { env });
if (prepared.ok) env[BUILT] = 'yes';
// Checks and documents keep a processor busy where tests mostly wait. What they say is said after the tests.
const beside = others();
count(await aloud('npm', ['test'], { env }), /^Tests: +(.*)total/gm, 'npm test');
for (const { title, lines, came } of await beside) {
  console.log(`\n== ${title}\n${came.output}`);
  count(came, lines, title);
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = prepared.ok && total.failed === 0 && total.passed > 0 ? 0 : 1;

async function others() {
  const all = [];
  for (const [command, lines] of [
    ['check', /^Checks: +(.*)total/gm],
    ['documents', /^Documents: +(.*)total/gm],
  ])
    all.push({ title: `npm run ${command}`, lines, came: await quietly('npm', ['run', command], { env }) });
  return all;
}

/** A command that failed without a failed test in it (it did not build, it crashed) counts as one that failed. */
function count({ ok, output }, lines, title) {
  let failed = 0;
  for (const [, numbers] of output.matchAll(lines)) {
    failed += Number(/(\d+) failed/.exec(numbers)?.[1] ?? 0);
    total.passed += Number(/(\d+) passed/.exec(numbers)?.[1] ?? 0);
  }
  total.failed += ok ? failed : Math.max(failed, 1);
  console.log(`${title}: ${ok ? 'passed' : 'failed'} after ${Math.round(process.uptime())} s`);
}
