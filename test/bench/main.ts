import { fileURLToPath } from 'node:url';
import { Runtime } from '@temporalio/worker';
import { benchBooks } from './books.js';
import { benchCommands } from './commands.js';
import { writeFigures } from './figures.js';
import { benchLag } from './lag.js';
import { benchLists } from './lists.js';
import { Actors } from './pilots.js';
import { benchNumbers } from './numbers.js';
import { benchOpenPages } from './open-pages.js';
import { benchStart } from './start.js';
import { startSystem } from './system.js';
import { benchUploads } from './uploads.js';
import { benchUpdates } from './updates.js';
import { benchWeb } from './web.js';
import { wireTo } from './wire.js';

const PILOTS = 100;

Runtime.install({ logger: { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} } });
const system = await startSystem();
try {
  const wire = wireTo(system.apiPort, 8);
  const actors = new Actors(wire.send);
  const pilots: string[] = [];
  while (pilots.length < PILOTS)
    pilots.push(...(await Promise.all(Array.from({ length: 5 }, () => actors.prepared()))));
  wire.close();
  await benchCommands(system, pilots);
  await benchOpenPages(system, pilots);
  await benchLag(system, pilots);
  await benchUpdates(system, pilots);
  await benchLists(system);
  await benchWeb(system.apiPort);
  await benchUploads(system);
} finally {
  await system.stop();
}
await benchStart();
await benchBooks();
await benchNumbers();
writeFigures(fileURLToPath(new URL('../../../bench-results.json', import.meta.url)));
