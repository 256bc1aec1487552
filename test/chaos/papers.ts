import { readdirSync } from 'node:fs';
import type { Committee } from '@tiltaksmotor/domain';
import type { Pool } from 'pg';
import type { Installation } from '../support/installation.js';
import { countOf } from '../support/record.js';
import { until } from '../support/until.js';

/** What a committee owes when all its reactions are told: books and mails. */

/** Until every frozen meeting has its book, and every mail has come to something. */
export async function untilMadeAndSent({ owner }: Installation, meetings: readonly string[]): Promise<void> {
  await until(
    'every frozen meeting has its book',
    async () => (await withoutBook(owner, meetings)).length === 0,
    90_000,
  );
  const waiting = () => countOf(owner, 'mail', `state in ('queued', 'sending')`);
  await until('every mail has come to something', async () => (await waiting()) === 0, 90_000);
}

async function withoutBook(owner: Pool, meetings: readonly string[]): Promise<readonly string[]> {
  const { rows } = await owner.query<{ state: Committee }>(`select state from stream where id = 'committee/FSU'`);
  return meetings.filter((id) => rows[0]?.state.meetings[id]?.book?.documents == null);
}

/** How often each version of each book was made, where that was not once; and documents of which there is more than one. */
export async function booksMadeTwice(owner: Pool): Promise<readonly unknown[]> {
  const { rows } = await owner.query(
    `select data->>'meeting' as meeting, data->>'version' as version, count(*)::int as times from event
       where type = 'BookMade' group by 1, 2 having count(*) <> 1
     union all
     select subject, version::text, count(*)::int from document where kind = 'meeting-book'
       group by subject, version, language, format having count(*) <> 1`,
  );
  return rows;
}

/** Case numbers of a committee, in order. */
export async function numbersOf(owner: Pool, committee: string): Promise<readonly number[]> {
  const { rows } = await owner.query<{ number: string; series: string }>(
    'select number from agenda_case where committee = $1 and number is not null',
    [committee],
  );
  return rows.map(({ number }) => Number(number.split('/')[0])).toSorted((a, b) => a - b);
}

/**
 * Mails of which it is not so that their one file is there, or that somebody is asked to settle what became of it. What
 * surely did not leave while the database was away is tried again, and to a folder writing twice is writing once.
 */
export async function mailsAmiss({ owner, mailFolder }: Installation): Promise<readonly unknown[]> {
  const { rows } = await owner.query<{ id: string; state: string; attempts: number; alarmed: boolean }>(
    `select m.id::text, m.state, m.attempts, exists (
         select from alarm a where a.kind = 'mail' and a.settled_at is null and a.subject = m.id::text) as alarmed
       from mail m`,
  );
  const files = new Set(readdirSync(mailFolder).filter((name) => name.endsWith('.eml')));
  const isWell = ({ id, state, alarmed }: (typeof rows)[number]): boolean =>
    (state === 'folder' && files.has(`${id}.eml`)) || (state === 'uncertain' && alarmed);
  return rows.filter((mail) => !isWell(mail));
}
