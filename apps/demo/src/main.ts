import { resolve } from 'node:path';
import { heading, line } from './narrator.js';
import { empty } from './output/leave.js';
import { play } from './story.js';
import { systemToPlayOn } from './system.js';

/** What the demo leaves, for people to open. */
const FOLDER = resolve('demo-output');
/** `--stay` keeps a system that the demo started running, so that what it left can be looked at. */
const stay = process.argv.includes('--stay');

heading('Tiltaksmotor: en hel pilot gjennom FSU og SSU, der et døgn varer et sekund');
const system = await systemToPlayOn();
try {
  await empty(FOLDER);
  await play(system.address, FOLDER);
  heading('Ferdig');
  if (!system.ours || stay) line(`Se selv: Åpne ${system.address}/ og velg hvem du vil være.`);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
if (system.ours && !stay) await system.stop();
