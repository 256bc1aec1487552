import { ENGINE } from '@tiltaksmotor/domain';
import type { Head } from '@tiltaksmotor/workflows/contract';
import type { DataSource } from 'typeorm';
import { isUnavailable, poolOf } from '../pool.js';
import { raise } from './alarms.js';
import { momentOf, type Due } from './dues.js';
import { headOf, standstill, type Standstill } from './head.js';
import type { Answer, AnyEntity, Ask } from './registered.js';

const DAY = 86_400_000;
/** More than any stream has; a rule that keeps making new ones must not hold the workflow for ever. */
const MOST_AT_ONCE = 50;

/**
 * Gives each passed deadline its command. One that is refused, throws or changes nothing raises an alarm and waits a day;
 * it holds up no other.
 */
export async function fallDue(
  db: DataSource,
  entity: AnyEntity,
  stream: string,
  now: string,
  execute: (ask: Ask) => Promise<Answer>,
): Promise<Head> {
  const refused: string[] = [];
  const tried = new Set<string>();
  let here = await standstill(poolOf(db), entity, stream, false);
  while (here !== null && tried.size < MOST_AT_ONCE) {
    const due = here.dues.find(({ key, at }) => at <= Date.parse(now) && !tried.has(key));
    if (due === undefined) break;
    tried.add(due.key);
    const fault = await give(due, here.seq, execute);
    here = await standstill(poolOf(db), entity, stream, false);
    if (here === null || !here.dues.some(({ key }) => key === due.key)) continue;
    refused.push(due.command.type);
    await raise(db, { kind: 'deadline', stream, subject: due.key, detail: fault ?? 'it changed nothing' });
    await postpone(db, stream, here, due, now);
  }
  return headOf(entity, await standstill(poolOf(db), entity, stream, true), refused);
}

/** Null, or what went wrong with it. A database that is away is nobody's fault: it is tried again as a whole. */
async function give(
  { key, command }: Due,
  seq: number,
  execute: (ask: Ask) => Promise<Answer>,
): Promise<string | null> {
  try {
    const answer = await execute({ command: { ...command }, actor: ENGINE.person, key: `${seq} ${key}` });
    return answer.ok ? null : `refused: ${JSON.stringify(answer.refusal)}`;
  } catch (error) {
    if (isUnavailable(error) || !(error instanceof Error)) throw error;
    return error.message;
  }
}

async function postpone(db: DataSource, stream: string, here: Standstill, due: Due, now: string): Promise<void> {
  const until = Date.parse(now) + DAY;
  const dues = here.dues.map((other) => (other.key === due.key ? { ...other, at: until } : other));
  const first = [...dues].sort((a, b) => a.at - b.at)[0];
  // Where a command came in between, its own `due` stands, and this deadline is tried once more.
  await db.query(
    `update stream set waits = waits || jsonb_build_object($2::text, $3::text), due = $4 where id = $1 and seq = $5`,
    [stream, due.key, new Date(until).toISOString(), momentOf(first), here.seq],
  );
}
