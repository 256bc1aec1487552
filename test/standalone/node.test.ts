import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { freePort } from '@tiltaksmotor/servers';
import { dockerfile, root } from '../docker/files.js';
import { Standalone } from '../support/standalone.js';

const folder = mkdtempSync(join(tmpdir(), 'node-'));
let system: Standalone | undefined;
afterAll(async () => {
  await system?.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Judged {
  tooOld: boolean;
  says: string | null;
}
const judged = (version: string): Judged =>
  JSON.parse(
    execFileSync(
      process.execPath,
      ['-e', `import('./tools/node-version.mjs').then((m) => console.log(JSON.stringify(m.judgeNode('${version}'))))`],
      { cwd: root, encoding: 'utf8' },
    ),
  ) as Judged;

test('package.json asks for the Node that the image starts from', () => {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { engines: { node: string } };
  const [, version = ''] = /^node:([\d.]+)-/.exec(dockerfile.arguments['NODE_IMAGE']!) ?? [];
  expect(engines.node).toBe(`>=${version.split('.')[0]}`);
  expect(judged(version)).toEqual({ tooOld: false, says: null });
});

test.each(['18.20.8', '20.19.6'])('Node %s is refused in a sentence', (version) => {
  expect(judged(version)).toEqual({
    tooOld: true,
    says: `Node ${version} is too old: install Node 24, and try again.`,
  });
});

test.each(['20.20.2', '22.21.0', '23.11.1'])('Node %s is taken, and a newer one recommended', (version) => {
  expect(judged(version)).toEqual({ tooOld: false, says: expect.stringContaining('Node 24 is recommended') });
});

test('everything starts and answers on Node 20', async () => {
  const program = process.env['OLDEST_NODE_PATH'] ?? process.execPath;
  expect(execFileSync(program, ['--version'], { encoding: 'utf8' })).toMatch(/^v20\./);
  system = new Standalone(join(folder, 'data'), await freePort(), {}, program);
  await system.says('Ctrl-C stops everything');
  const ready = await fetch(`${system.address}/api/health/ready`);
  expect(await ready.json()).toMatchObject({ status: 'ready' });
  const login = await fetch(`${system.address}/api/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: 'leader-harstad' }),
  });
  const { token } = (await login.json()) as { token: string };
  const desk = await fetch(`${system.address}/api/desk`, { headers: { authorization: `Bearer ${token}` } });
  expect([desk.status, (await fetch(`${system.address}/`)).status]).toEqual([200, 200]);
  expect(await system.stop()).toBe(0);
});
