import { createServer } from 'node:http';
import { afterEach, expect, test } from '@jest/globals';
import { freePort } from '@tiltaksmotor/servers';
import { whereToGo } from './where-to-go.js';

const server = createServer((_, answer) => answer.writeHead(503).end('{"status":503}'));
afterEach(() => new Promise((closed) => server.close(closed)));

test('where to go is said, and nothing ends, when the API ended just as it was ready', async () => {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const said = /Open http:.* and choose who to be\.\n\n.*api\/docs\n.*:8233\n\n {2}Ctrl-C stops everything/s;
  const where = () => whereToGo({ address, temporalPage: 'http://127.0.0.1:8233' });
  expect(await where()).toMatch(said);
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', () => listening()));
  expect(await where()).toMatch(said);
});
