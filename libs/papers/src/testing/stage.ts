import { jest } from '@jest/globals';
import type { Committee, Pilot } from '@tiltaksmotor/domain';
import {
  Community,
  ENTITIES,
  establishBodies,
  openDatabase,
  poolOf,
  STANDARD,
  Streams,
} from '@tiltaksmotor/persistence';
import { newTestDatabase } from '@tiltaksmotor/persistence/testing/postgres';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Source } from '../read.js';

type Given = { readonly type: string; readonly [field: string]: unknown };

/** A health community on a real database, and a calendar that the test turns. */
export class Stage implements Source {
  constructor(
    readonly streams: Streams,
    readonly community: Community,
    readonly pool: pg.Pool,
    /** As the owner of the tables. */
    readonly owner: pg.Pool,
    readonly stop: () => Promise<void>,
  ) {}

  get now(): string {
    return new Date().toISOString();
  }
  set now(moment: string) {
    jest.setSystemTime(Date.parse(moment));
  }

  /** Every command must be accepted. What follows of it in other streams has followed when this answers. */
  async by(person: string, stream: string, ...commands: readonly Given[]): Promise<void> {
    for (const command of commands) {
      const answer = await this.streams.execute(stream, { command, actor: person, key: randomUUID() }, this.now);
      if (!answer.ok) throw new Error(`${person} ${command.type}: ${JSON.stringify(answer.refusal)}`);
      await this.deliver();
    }
  }

  pilot = async (stream: string): Promise<Pilot> => (await this.streams.read<Pilot>(stream))?.state as Pilot;
  committee = async (id: string): Promise<Committee> =>
    (await this.streams.read<Committee>(`committee/${id}`))?.state as Committee;

  /** The case of a committee that is about a pilot. */
  async caseOf(committee: string, pilot: string, stage: string): Promise<string> {
    const { cases } = await this.committee(committee);
    const found = Object.values(cases).find(
      ({ about, status }) =>
        about.kind === 'pilot' && about.pilot === pilot && about.stage === stage && status !== 'decided',
    );
    if (found === undefined) throw new Error(`${committee} has no case on ${pilot} for ${stage}`);
    return found.id;
  }

  /** Gives what streams owe each other; what starts a process is left alone. */
  private async deliver(): Promise<void> {
    const activities = this.streams.activities();
    for (let more = true; more;) {
      const { rows } = await this.owner.query<{ id: string }>(
        `select id from reaction where delivered_at is null and given_up_at is null and body->>'type' = 'give' order by stream, seq, n`,
      );
      for (const { id } of rows) await activities.deliver(id);
      more = rows.length > 0;
    }
  }
}

/** What waits, waits as long as ever: only what day it is is the test's to say. */
const ALL_BUT_DATE = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const satisfies readonly string[];

/** A database of the test's own, with the seeded community and its invented people, and policies that differ as tests want. */
export async function openStage(): Promise<Stage> {
  const { ownerUrl, url } = await newTestDatabase();
  const owner = new pg.Pool({ connectionString: ownerUrl });
  owner.on('error', () => {}); // its server may be stopped first
  const { id: _, ...body } = { ...STANDARD, review: { ...STANDARD.review, mode: 'decide' } };
  await owner.query(`insert into policy (id, body) values ('decide', $1)`, [JSON.stringify(body)]);
  const db = await openDatabase(url);
  const community = await Community.open(db);
  const streams = new Streams(db, community, ENTITIES);
  // Only now: whoever waits for a server looks at the clock.
  jest.useFakeTimers({ now: Date.parse('2027-01-04T08:00:00.000Z'), doNotFake: [...ALL_BUT_DATE] });
  const refused = await establishBodies(streams, community);
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
  return new Stage(streams, community, poolOf(db), owner, async () => {
    jest.useRealTimers();
    await db.destroy();
    await owner.end();
  });
}

/** Free text as it is sent. */
export const words = (text: string): { readonly words: string } => ({ words: text });
export const newPilot = (): string => `pilot/${randomUUID()}`;
