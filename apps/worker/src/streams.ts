import {
  Community,
  establishBodies,
  isMigrated,
  openArchive,
  openDatabase,
  poolOf,
  Streams,
  sweepUploads,
  type Registered,
  type Starting,
} from '@tiltaksmotor/persistence';
import { agendaFrom, listsFrom } from '@tiltaksmotor/papers';
import type { Telling } from '@tiltaksmotor/telling';
import type { Config } from './config.js';
import type { Logger } from './log.js';
import { openMails } from './mail/mails.js';
import { paperActivities } from './papers/papers.js';
import { renderApart } from './papers/renderer.js';
import { reportActivities } from './reports/reports.js';

/** What a worker needs of the database. */
export async function openStreams(
  { databaseUrl, poolSize, mail, objectStore, reports }: Config,
  registered: readonly Registered[],
  log: Logger,
  telling: Telling,
  start: (starting: Starting) => Promise<void>,
) {
  const db = await openDatabase(databaseUrl, {
    poolSize,
    applicationName: 'worker',
    onConnectionLost: (error) => log.warn({ err: error }, 'a connection to the database was lost'),
  });
  const { community, streams } = await inside(db, registered, log, telling).catch(async (error: unknown) => {
    await db.destroy();
    throw error;
  });
  const archive = openArchive(db, objectStore);
  const source = { pool: poolOf(db), community };
  const renderer = renderApart((why) =>
    log.warn({ why }, 'a template is not used: it would not be taken today. Its secretary has to upload another'),
  );
  const parts = { archive, render: renderer.render, source, streams, telling, log };
  return {
    activities: streams.activities((stream, command) => telling.tell(stream, command), start),
    mails: openMails(
      { archive, community, streams, lists: listsFrom({ ...source, url: mail.publicUrl }), agenda: agendaFrom(source) },
      mail,
    ),
    papers: {
      ...paperActivities({ ...parts, languages: reports.languages }),
      ...reportActivities({ ...parts, settings: reports }),
    },
    async untold(limit: number) {
      // With each sweep, what was uploaded and never attached goes too. It is in the way of nobody who is to be told.
      await sweepUploads(archive).catch((error: unknown) => log.warn({ err: error }, 'uploads were not swept'));
      return streams.sweepBatch(limit);
    },
    async release() {
      const { faults, ...counts } = await streams.release();
      log.info(counts, 'every stream looked at with the rules of this release');
      for (const fault of faults) log.error(fault, 'today’s rules cannot read this stream');
    },
    async close() {
      renderer.close();
      archive.objects?.close();
      await db.destroy();
    },
  };
}

async function inside(
  db: Awaited<ReturnType<typeof openDatabase>>,
  registered: readonly Registered[],
  log: Logger,
  telling: Telling,
): Promise<{ readonly community: Community; readonly streams: Streams }> {
  if (!(await isMigrated(db))) throw new Error('the database is not migrated yet');
  const community = await Community.open(db);
  const streams = new Streams(db, community, registered);
  for (const refused of await establishBodies(streams, community, telling.tell.bind(telling)))
    log.error(refused, 'a stream of a body could not be established');
  return { community, streams };
}
