import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cast } from './cast.js';
import { heading, line } from './narrator.js';
import { Refused } from './person.js';
import { play } from './story.js';
import { systemAt, systemToPlayOn, type PlayedOn } from './system.js';

/** What the demo leaves, for people to open. */
const FOLDER = resolve('demo-output');

/** `--stay` keeps a system that the demo started running, so that what it left can be looked at. */
const options = { address: { type: 'string' }, stay: { type: 'boolean', default: false } } as const;

async function run(): Promise<void> {
  const { address, stay } = asked();
  heading('Tiltaksmotor: en hel pilot gjennom FSU og SSU, der et døgn varer et sekund');
  const system = await (address === undefined ? systemToPlayOn() : systemAt(address));
  try {
    const people = await cast(system, process.env['DEMO_TOKENS']);
    await play(system, people, FOLDER);
    heading('Ferdig');
    const how = people.choosable ? 'velg hvem du vil være' : 'logg inn';
    if (!system.ours || stay) line(`Se selv: Åpne ${system.address}/ og ${how}.`);
  } catch (error) {
    tell(error, system);
  }
  if (system.ours && !stay) await system.stop();
}

function asked(): { address?: string | undefined; stay: boolean } {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new Error(
      `Demoen forstår ikke det den ble bedt om (${(error as Error).message}). ` +
        'Skriv: npm run demo -- --address https://tiltaksmotor.example.no, eller npm run demo -- --stay',
      { cause: error },
    );
  }
}

function tell(error: unknown, system?: PlayedOn): void {
  process.exitCode = 1;
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  // The first that is written is the pilot's draft, and where exercises are refused, that is.
  if (error instanceof Refused && error.code === 'ExercisesRefused')
    console.error(
      `Demoen har ikke skrevet noe på ${system?.address}: sett EXERCISES=allowed for API-et der, og start det på nytt.`,
    );
}

await run().catch((error: unknown) => tell(error));
