import { setTimeout as sleep } from 'node:timers/promises';
import { commandTo } from './commands.js';
import { quantile, record } from './figures.js';
import type { System } from './system.js';
import { wireTo } from './wire.js';

const COMMANDS = 2000;

/** How long after the commit the workflow has looked: at rest, and after a burst over many pilots. */
export async function benchLag(system: System, pilots: readonly string[]): Promise<void> {
  const wire = wireTo(system.apiPort, 16);
  const command = await commandTo(wire.send, pilots);
  const lags: number[] = [];
  for (let n = 0; n < 40; n++) {
    await untilTold(system);
    await sleep(100);
    await command(n % pilots.length);
    const began = performance.now();
    await untilTold(system);
    lags.push(performance.now() - began);
  }
  record('workflow behind the commit at rest, p50', quantile(lags, 0.5), 'ms', 'lower');
  record('workflow behind the commit at rest, p95', quantile(lags, 0.95), 'ms', 'lower', 500);

  let next = 0;
  const lane = async (id: number) => {
    for (; next < COMMANDS; next++) await command(((next % Math.ceil(pilots.length / 16)) * 16 + id) % pilots.length);
  };
  await Promise.all(Array.from({ length: 16 }, (_, id) => lane(id)));
  const began = performance.now();
  await untilTold(system);
  record(
    `all told after ${COMMANDS} commands to ${pilots.length} pilots`,
    (performance.now() - began) / 1000,
    's',
    'lower',
    10,
  );
  wire.close();
}

async function untilTold({ owner }: System): Promise<void> {
  for (;;) {
    const { rowCount } = await owner.query('select from stream where seen < seq limit 1');
    if (rowCount === 0) return;
    await sleep(3);
  }
}
