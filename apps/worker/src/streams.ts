import { Community, isMigrated, openArchive, openDatabase, Streams, type Registered } from '@tiltaksmotor/persistence';
import type { Telling } from '@tiltaksmotor/telling';
import type { StreamActivities } from '@tiltaksmotor/workflows/contract';
import type { Config } from './config.js';
import type { Logger } from './log.js';
import { openMails, type Mails } from './mail/mails.js';

/** What a worker needs of the database. */
export interface OpenStreams {
  readonly activities: StreamActivities;
  readonly mails: Mails;
  untold(limit: number): Promise<readonly { readonly stream: string }[]>;
  release(): Promise<void>;
  close(): Promise<void>;
}

export async function openStreams(
  { databaseUrl, poolSize, mail, objectStore }: Config,
  registered: readonly Registered[],
  log: Logger,
  telling: Telling,
): Promise<OpenStreams> {
  const db = await openDatabase(databaseUrl, {
    poolSize,
    applicationName: 'worker',
    onConnectionLost: (error) => log.warn({ err: error }, 'a connection to the database was lost'),
  });
  if (!(await isMigrated(db))) {
    await db.destroy();
    throw new Error('the database is not migrated yet');
  }
  const community = await Community.open(db);
  const streams = new Streams(db, community, registered);
  const archive = openArchive(db, objectStore);
  return {
    activities: streams.activities((stream, command) => telling.tell(stream, command)),
    mails: openMails({ archive, community, streams }, mail),
    untold: (limit) => streams.sweepBatch(limit),
    async release() {
      const { faults, ...counts } = await streams.release();
      log.info(counts, 'every stream looked at with the rules of this release');
      for (const fault of faults) log.error(fault, 'today’s rules cannot read this stream');
    },
    close: () => db.destroy(),
  };
}
