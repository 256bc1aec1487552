import { join } from 'node:path';
import { findNode, oldestNode, onRecommendedNode } from './node-programs.mjs';
import { aloud, nxEnvironment, root, step } from './quietly.mjs';

/**
 * All tests, those of unchanged projects from the cache. Two projects at a time, which mostly wait for the servers they start;
 * none measures how long something takes. With the Node that the product is made for: one of them starts everything on the oldest.
 * Answers the exit code.
 */
export async function test(args) {
  const { findProgram, temporalCli } = await import('@tiltaksmotor/servers');
  const { temporalTestServer } = await import('@tiltaksmotor/servers/testing');
  const { node, env } = await onRecommendedNode(nxEnvironment);
  for (const program of [temporalCli, temporalTestServer]) {
    env[program.variable] = await step(`Finding ${program.command}`, () => findProgram(program));
  }
  env[oldestNode.variable] = await step(`Finding Node ${oldestNode.version}`, () => findNode(oldestNode));
  const nx = join(root, 'node_modules/nx/dist/bin/nx.js');
  const all = [
    'run-many',
    '-t',
    'test',
    'test-pages',
    '--parallel=2',
    // All is built just before. Nx would put each build there once more, while checks beside the tests read it.
    '--excludeTaskDependencies',
    // What each project says, when it is done: two at a time would speak into one another.
    '--output-style=static',
    ...args,
  ];
  const { ok } = await aloud(node, [nx, ...all], { env });
  return ok ? 0 : 1;
}
