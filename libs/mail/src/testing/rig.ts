import {
  Community,
  ENTITIES,
  MailLedger,
  openArchive,
  openDatabase,
  queueMailOfPeriod,
  Streams,
  transaction,
  type LedgerOptions,
} from '@tiltaksmotor/persistence';
import { newTestDatabase } from '@tiltaksmotor/persistence/testing/postgres';
import pg from 'pg';
import { gather } from '../gather.js';
import { MailSender } from '../mail-sender.js';
import { mailSettingsFrom, type MailSettings } from '../settings.js';
import { smtpTransport } from '../smtp.js';
import type { Sources } from '../sources.js';
import type { Transport } from '../transport.js';

type Database = Sources['archive']['db'];

/** The ledger on a database of its own, and offices that send from it. */
export interface Rig {
  readonly db: Database;
  readonly owner: pg.Pool;
  readonly sources: Omit<Sources, 'settings'>;
  readonly settings: MailSettings;
  ledger(options?: LedgerOptions): MailLedger;
  sender(to: string | Transport, options?: LedgerOptions, timeout?: number): MailSender;
  /** Queues a mail to everybody of these, and answers their ids. */
  queue(...people: readonly string[]): Promise<string[]>;
  row(id: string): Promise<Record<string, unknown>>;
  stop(): Promise<void>;
}

export async function startRig(): Promise<Rig> {
  const { ownerUrl, url } = await newTestDatabase();
  const db = await openDatabase(url, { poolSize: 10 });
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  owner.on('error', () => {});
  const community = await Community.open(db);
  const settings = mailSettingsFrom({ MAIL_FROM: 'Tiltak <tiltak@example.no>', PUBLIC_URL: 'https://t.example.no' });
  const sources = { archive: openArchive(db), community, streams: new Streams(db, community, ENTITIES) };
  let queued = 0;
  const ledger = (options: LedgerOptions = {}): MailLedger => new MailLedger(db, options);
  return {
    db,
    owner,
    sources,
    settings,
    ledger,
    sender: (to, options = {}, timeout = 3000) =>
      new MailSender({
        ledger: ledger(options),
        transport: typeof to === 'string' ? smtpTransport(to, timeout) : to,
        settings: { ...settings, timeout },
        gather: (mail) => gather({ ...sources, settings }, mail),
      }),
    async queue(...people) {
      for (const person of people) {
        const key = `test|${(queued += 1)}`;
        await transaction(db, (tx) => queueMailOfPeriod(tx, { key, person, about: 'decide', period: '2027-W01' }));
      }
      const { rows } = await owner.query<{ id: string }>('select id::text from mail order by id desc limit $1', [
        people.length,
      ]);
      return rows.map(({ id }) => id).reverse();
    },
    async row(id) {
      const { rows } = await owner.query<Record<string, unknown>>('select * from mail where id = $1', [id]);
      return rows[0] ?? {};
    },
    async stop() {
      await db.destroy();
      await owner.end();
    },
  };
}
