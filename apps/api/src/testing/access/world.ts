import { localDate } from '@tiltaksmotor/domain';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at, ATTENDANCE, DAY, giving, meetingIn, prepared, SECRETARY, SUBMISSION } from '../committees.js';
import { aPdf } from '../files.js';
import { somebody } from '../people.js';
import { player, proposal } from '../pilots.js';
import { startServing, type Serving } from '../serving.js';
import { upload } from '../uploads.js';
import type { Subject } from './rows.js';
import { described, EVERYBODY, idOf, LEAD, PARTY, REPORTING, type Who } from './who.js';

/** What an address names: `{ id: '…' }`, `{ meeting: 'm2' }`. */
export type Named = Readonly<Record<string, string>>;

/** A whole system with everybody and everything of the table in it. */
export interface World {
  readonly serving: Serving;
  readonly subjects: Readonly<Record<Subject, readonly Named[]>>;
  /** The pilot in which somebody is what the table says of them, where it is not the one that others are asked about. */
  readonly pilotOf: Partial<Readonly<Record<Who, string>>>;
  tokenOf(who: Who): string | null;
  end(): Promise<void>;
}

export async function aWorld(): Promise<World> {
  const mails = mkdtempSync(join(tmpdir(), 'access-mails-'));
  const serving = await startServing({ MAIL_FOLDER: mails });
  await people(serving);
  const pilots = await somePilots(serving);
  const committee = await inCommittee(serving, pilots.named);
  const documents = await someDocuments(serving);
  const editions = await someEditions(serving);
  const [call, digest] = [
    await aMail(serving, mails, { stream: 'committee/FSU', meeting: `FSU/${committee.planned}` }),
    await aMail(serving, mails, { period: '2027-W01' }),
  ];
  const tokens = new Map<Who, string>();
  for (const who of EVERYBODY) if (who !== 'anonymous') tokens.set(who, await serving.tokenOf(idOf(who)));
  await partings(serving);
  const id = (value: string): readonly Named[] => [{ id: value }];
  return {
    serving,
    pilotOf: { formerUserRepresentative: pilots.formerlyNamed },
    tokenOf: (who) => tokens.get(who) ?? null,
    async end() {
      await serving.stop();
      rmSync(mails, { recursive: true, force: true });
    },
    subjects: {
      '': [{}],
      'a draft': id(pilots.draft),
      'a pilot': id(pilots.named),
      'a pilot under way': [pilots.inConsent, pilots.inReview, pilots.inTrial].map((one) => ({ id: one })),
      'a planned meeting': [{ meeting: committee.planned }],
      'a cancelled meeting': [{ meeting: committee.cancelled }],
      'a frozen meeting': [{ meeting: committee.frozen }],
      'a waiting case': [{ case: committee.waiting }],
      'a numbered case': [{ case: committee.numbered }],
      'a pilot’s case': [{ case: committee.ofPilot }],
      'a follow-up': [{ followUp: committee.followUp }],
      'a file of a waiting case': id(committee.fileOfWaiting),
      'a file of a pilot’s case': id(committee.fileOfPilot),
      'a meeting book': id(documents.book),
      'minutes in draft': id(documents.draft),
      'approved minutes': id(documents.approved),
      'a report of the community': id(documents.report),
      'a mail of the FSU': id(call),
      'a mail of no committee': id(digest),
      'a draft edition': [{ id: editions.draft, measure: 'KOM-07' }],
      'an edition in force': [{ id: editions.inForce, measure: 'KOM-07' }],
    },
  };
}

/** One in the making, and one that was approved and is in force: it says what the list said. */
async function someEditions(serving: Serving) {
  const begin = async (): Promise<string> => {
    const { body } = await somebody(serving, SECRETARY).gives<{ id: string }>('/api/editions', {});
    return body.id;
  };
  const [draft, inForce] = [await begin(), await begin()];
  const links = ['https://example.no/hospitering'];
  const seen = await somebody(serving, SECRETARY).sees<{ rows: ({ code: string } & object)[] }>(
    `/api/editions/${inForce}`,
  );
  const { code, ...row } = seen.body.rows.find((one) => one.code === 'KOM-07') ?? { code: '' };
  const today = localDate(new Date().toISOString());
  const give = somebody(serving, SECRETARY).gives;
  await give(`/api/editions/${inForce}/measures/${code}/changes`, { ...row, links });
  await give(`/api/editions/${inForce}/submissions`, { startsOn: today });
  const stream = `edition/${inForce}`;
  const decided = { caseNumber: 'FSU 01/26', decidedOn: today, reason: null, from: 'committee/FSU' };
  await serving.engineGives(stream, { type: 'takeDecision', effect: 'approve', ...decided });
  await serving.engineGives(stream, { type: 'takeForce' });
  return { draft, inForce };
}

/** Everybody with all that they hold and ever held: what is over ends when the rest is in place. */
async function people({ owner }: Serving): Promise<void> {
  for (const who of EVERYBODY.filter((one) => one !== 'anonymous')) {
    const { holds, held = [] } = described(who);
    await owner.query(`insert into person (id, name, email) values ($1, $2, $1 || '@example.no')`, [idOf(who), who]);
    for (const { role, at, deputyFor } of [...holds, ...held])
      await owner.query(
        `insert into assignment (person, role, at, valid_from, deputy_for) values ($1, $2, $3, '2020-01-01', $4)`,
        [idOf(who), role, at, deputyFor ?? null],
      );
  }
}

/** Roles end, and people go, while they are logged in. */
async function partings(serving: Serving): Promise<void> {
  const { owner } = serving;
  const asked = { person: idOf('redacted'), reason: 'Har bedt om det' };
  const { status, body } = await somebody(serving, 'administrator').gives('/api/redactions', asked);
  if (status !== 200) throw new Error(JSON.stringify(body));
  for (const who of EVERYBODY)
    for (const { role, at } of described(who).held ?? [])
      await owner.query(
        `update assignment set valid_to = current_date - 1 where person = $1 and role = $2 and at = $3`,
        [idOf(who), role, at],
      );
  await owner.query(`delete from assignment where person = $1`, [idOf('deleted')]);
  await owner.query(`delete from person where id = $1`, [idOf('deleted')]);
}

async function somePilots(serving: Serving) {
  const play = player(serving);
  const named = async (representative: Who): Promise<string> => {
    const drafted = await somebody(serving, idOf('lead')).gives<{ id: string }>('/api/pilots', {
      proposal: proposal(),
    });
    const { id } = drafted.body;
    await play.give(id, idOf('lead'), 'submissions');
    await play.give(id, idOf('usersLeader'), 'user-representatives', { person: idOf(representative) });
    await play.give(id, idOf(representative), 'confirmations');
    for (const party of [PARTY, REPORTING])
      await play.give(id, `leader-${party}`, 'consents', { parties: [party], version: 1 });
    await play.give(id, 'fsu-member-1', 'objections', { reason: 'Bør drøftes i møtet.' });
    await play.give(id, 'fsu-chair', 'endorsements');
    const reports: readonly (readonly [string, Who])[] = [
      [LEAD, 'ended'],
      [PARTY, 'formerRepresentative'],
      [REPORTING, 'representative'],
    ];
    for (const [party, who] of reports)
      await play.give(id, `leader-${party}`, 'representatives', { party, person: idOf(who) });
    await play.give(id, idOf('lead'), 'withdrawals', { reason: 'Enheten omorganiseres.' });
    return id;
  };
  const inReview = await play.submitted('I FSU');
  for (const party of [PARTY, REPORTING])
    await play.give(inReview, `leader-${party}`, 'consents', { parties: [party], version: 1 });
  return {
    draft: await play.drafted('Et utkast'),
    inConsent: await play.submitted('Til samtykke'),
    inReview,
    inTrial: await play.inTrial('Under utprøving'),
    named: await named('userRepresentative'),
    formerlyNamed: await named('formerUserRepresentative'),
  };
}

async function inCommittee(serving: Serving, pilot: string) {
  const give = giving(serving);
  const plans = [300, 310, 320].map((days) => meetingIn(days * DAY, { kind: 'extraordinary' }));
  const { meetings } = (await give(SECRETARY, 'meetings', { meetings: plans })).created;
  const [planned = '', cancelled = '', frozen = ''] = meetings;
  await give(SECRETARY, `meetings/${cancelled}/cancellations`, { reason: 'For mange har meldt forfall.' });
  const submit = async (): Promise<string> =>
    (await give(idOf('submitter'), 'cases', SUBMISSION)).created.cases[0] ?? '';
  const attach = async (to: string, who: string): Promise<string> => {
    const { body } = await upload(serving, who, aPdf());
    await give(who, `cases/${to}/attachments`, { attachment: body.id });
    return String(body.id);
  };

  const waiting = await submit();
  const fileOfWaiting = await attach(waiting, idOf('submitter'));
  await give(idOf('submitter'), `cases/${waiting}/withdrawals`, { reason: 'Løst på annet vis.' });

  const numbered = await submit();
  const booking = {
    of: 'pilot',
    stage: 'review',
    measure: 'KOM-07',
    title: { words: 'Gjensidig hospitering' },
    recommended: null,
    reason: null,
    policy: 'standard',
  };
  await serving.engineGives('committee/FSU', { type: 'bookCase', from: `pilot/${pilot}`, booking });
  const { rows } = await serving.owner.query<{ case_id: string }>(
    `select case_id from agenda_case where committee = 'FSU' and pilot = $1`,
    [pilot],
  );
  const ofPilot = rows[0]?.case_id ?? '';
  const fileOfPilot = await attach(ofPilot, SECRETARY);
  for (const one of [numbered, ofPilot]) await give(SECRETARY, `cases/${one}/placements`, { meeting: frozen });
  await give(SECRETARY, `meetings/${frozen}/freezes`);
  return {
    planned,
    cancelled,
    frozen,
    waiting,
    numbered,
    ofPilot,
    fileOfWaiting,
    fileOfPilot,
    followUp: await owed(serving),
  };
}

/** What a meeting that is held asks somebody to do. */
async function owed(serving: Serving): Promise<string> {
  const give = giving(serving);
  const { meeting, one } = await prepared(serving);
  await give(SECRETARY, `meetings/${meeting}/freezes`);
  await give(SECRETARY, `meetings/${meeting}/holdings`, ATTENDANCE);
  const asked = { owner: idOf('owner'), what: 'Melde tilbake om erfaringene', due: at(200 * DAY).slice(0, 10) };
  return (await give(SECRETARY, `cases/${one}/follow-ups`, asked)).created.followUps[0] ?? '';
}

async function someDocuments({ owner }: Serving) {
  const made = async (subject: string, kind: string): Promise<string> => {
    const [id, bytes] = [randomUUID(), randomBytes(100)];
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await owner.query('insert into blob (sha256, size, bytes) values ($1, 100, $2)', [sha256, bytes]);
    await owner.query(
      `insert into document (id, subject, kind, version, language, format, name, media_type, sha256, as_of)
        values ($1, $2, $3, 1, 'nb', 'pdf', 'Et dokument.pdf', 'application/pdf', $4, now())`,
      [id, subject, kind, sha256],
    );
    return id;
  };
  const minutesOf = async (meeting: string, status: string): Promise<string> => {
    await owner.query(
      `insert into meeting (id, committee, meeting, kind, status, policy, starts_at, ends_at, carries_status, agenda, sequence, created_at, updated_at)
        values ('FSU/' || $1, 'FSU', $1, 'ordinary', $2, 'standard', '2026-03-01T11:00:00Z', '2026-03-01T13:00:00Z', false, '{}', 0, now(), now())`,
      [meeting, status],
    );
    return made(`committee/FSU/${meeting}`, 'minutes');
  };
  return {
    book: await made('committee/FSU/m990', 'meeting-book'),
    draft: await minutesOf('m991', 'minutes-out'),
    approved: await minutesOf('m992', 'approved'),
    report: await made('community', 'yearly-report'),
  };
}

/** One to the leader of a party, written as a file. */
async function aMail(
  { owner }: Serving,
  folder: string,
  about: { stream?: string; meeting?: string; period?: string },
) {
  const { stream = null, meeting = null, period = null } = about;
  const { rows } = await owner.query<{ id: string }>(
    `insert into mail (key, person, about, stream, meeting, period, state, next_try_at, route, address, message_id, body_sha256)
      values ($1, $2, $3, $4, $5, $6, 'folder', null, 'folder', $2 || '@example.no', '<1@example.no>', repeat('0', 64))
      returning id::text`,
    [randomUUID(), idOf('party'), period === null ? 'meeting-called' : 'weekly-digest', stream, meeting, period],
  );
  const id = rows[0]?.id ?? '';
  writeFileSync(join(folder, `${id}.eml`), 'Subject: x\r\n\r\nHei\r\n');
  return id;
}
