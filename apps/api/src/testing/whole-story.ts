import { randomBytes, randomUUID, createHash } from 'node:crypto';
import {
  ATTENDANCE,
  at,
  DAY,
  giving,
  meetingIn,
  MEMBERS,
  minutesMade,
  prepared,
  SECRETARY,
  SUBMISSION,
} from './committees.js';
import { aPdf } from './files.js';
import { somebody } from './people.js';
import { day, LEADER, player, QUARTER } from './pilots.js';
import type { Serving } from './serving.js';
import { upload } from './uploads.js';

const PARTIES = ['unn-harstad-medisin', 'harstad', 'kvaefjord'] as const;
const [first, second, ...rest] = MEMBERS;
const why = (reason: string) => ({ reason });

/** Pilots in every phase that people bring them to, with something in every field. */
async function pilots(serving: Serving): Promise<void> {
  const { give, drafted, submitted, inPreparation, inTrial } = player(serving);
  await drafted('Et utkast');
  const declined = await submitted('Avslått av en part');
  await give(declined, 'leader-harstad', 'declines', { parties: ['harstad'], version: 1, reason: 'Ikke nå' });
  await give(declined, 'leader-kvaefjord', 'change-requests', { parties: ['kvaefjord'], version: 1, change: 'Færre' });
  await give(declined, 'fsu-member-1', 'conflicts', { person: 'fsu-member-1' });
  await inPreparation('Forberedes');
  const trial = await inTrial('Prøves ut');
  await give(trial, 'leader-harstad', 'status-reports', {
    party: 'harstad',
    standing: 'at-risk',
    note: 'Mangler vikarer',
  });
  const counted = { indicator: 'dager', party: 'harstad', method: 'Talt for hånd' };
  await give(trial, 'leader-harstad', 'figures', { ...counted, ...QUARTER, value: 9, groupSize: 3 });
  await give(trial, 'leader-kvaefjord', 'figures', { ...counted, ...QUARTER, party: 'kvaefjord', value: 4 });
  const figure = (await figuresOf(serving, trial)).find(
    ({ kind, party }) => kind === 'trial' && party === 'kvaefjord',
  )?.id;
  await give(trial, 'leader-harstad', 'disputes', { party: 'harstad', figure, value: 5, method: 'Bare hele dager' });
  const wrong = { ...counted, period: { from: day(-180), to: day(-91) }, value: 71, groupSize: 20 };
  await give(trial, 'leader-harstad', 'figures', wrong);
  const voided = (await figuresOf(serving, trial)).find(({ value }) => value === 71)?.id;
  await give(trial, 'leader-harstad', 'voidings', { party: 'harstad', figure: voided, ...why('Talt dobbelt') });
  await give(trial, LEADER, 'pauses', { reason: 'Influensa' });
  await concluded(serving);
}

interface Counted {
  readonly id: string;
  readonly kind: string;
  readonly party: string;
  readonly value: number | null;
}
async function figuresOf(serving: Serving, pilot: string): Promise<readonly Counted[]> {
  const { body } = await somebody(serving, LEADER).sees<{ figures: readonly Counted[] }>(`/api/pilots/${pilot}`);
  return body.figures;
}

async function concluded(serving: Serving): Promise<void> {
  const { give, inTrial } = player(serving);
  const id = await inTrial('Avsluttet');
  await give(id, 'leader-harstad', 'figures', { ...QUARTER, party: 'harstad', value: 9, groupSize: 20 });
  await give(id, LEADER, 'endings', { reason: 'Målet er nådd' });
  const evaluation = { change: 'better', account: 'Lærte mye', goOn: true };
  for (const party of PARTIES) await give(id, `leader-${party}`, 'evaluations', { ...evaluation, party });
  await give(id, 'user-representative-2', 'user-evaluations', evaluation);
  await give(id, 'fsu-chair', 'recommendations', { verdict: 'adopt', reason: 'Virker' });
  const decision = { verdict: 'adopt', caseNumber: '09/27', decidedOn: day(0), reason: 'Enig' };
  await give(id, 'ssu-secretary', 'decisions', decision);
  const decidedBy = { name: 'Kommunedirektøren', on: day(0) };
  await give(id, 'leader-harstad', 'adoptions', {
    party: 'harstad',
    adopted: 'partly',
    decidedBy,
    politicalCase: 'PS 1/27',
  });
}

/** The FSU with meetings in every status, and with something in every field. */
async function committee(serving: Serving): Promise<void> {
  const give = giving(serving);
  await give(SECRETARY, 'meetings', { meetings: [meetingIn(30 * DAY), meetingIn(500 * DAY, { place: 'Fløya' })] });
  const { meeting, one } = await prepared(serving);
  const other = (await give('leader-harstad', 'cases', SUBMISSION)).created.cases[0] ?? '';
  await give(SECRETARY, `cases/${other}/placements`, { meeting });
  await give(SECRETARY, `cases/${one}/papers`, { parts: { assessment: 'Lite og avgrenset' } });
  const { body: file } = await upload(serving, 'leader-harstad', aPdf());
  await give('leader-harstad', `cases/${one}/attachments`, { attachment: file.id });
  await give(SECRETARY, `meetings/${meeting}/freezes`);
  await serving.engineGives('committee/FSU', {
    type: 'noteBook',
    meeting,
    version: 1,
    documents: { pdf: randomUUID() },
  });
  await give(SECRETARY, `meetings/${meeting}/holdings`, {
    ...ATTENDANCE,
    guests: [{ name: 'Prosjektlederen', cases: [one] }],
  });
  const disqualified = { person: rest.at(-1), disqualified: true, reason: 'Er part i saken', deputy: null };
  await give(SECRETARY, `cases/${one}/disqualifications`, disqualified);
  const votes = { for: [first, ...rest.slice(0, -1)], against: [second], abstained: [] };
  await give(SECRETARY, `cases/${one}/decisions`, { outcome: 'proposal', proposal: 'p1', votes, ...why('Feil') });
  await give(SECRETARY, `cases/${one}/undoings`, why('Ført på feil sak'));
  await give(SECRETARY, `cases/${one}/decisions`, {
    outcome: 'amended',
    text: 'FSU vil vite mer.',
    votes,
    ...why('Enig'),
  });
  await give(SECRETARY, `cases/${other}/decisions`, { outcome: 'postponed', ...why('For lite tid') });
  const { followUps } = (
    await give(SECRETARY, `cases/${one}/follow-ups`, {
      owner: 'leader-harstad',
      what: 'Si fra',
      due: at(90 * DAY).slice(0, 10),
    })
  ).created;
  await give('leader-harstad', `follow-ups/${followUps[0]}/completions`, { outcome: 'Sagt fra' });
  await give(SECRETARY, `cases/${one}/forwards`, why('Gjelder alle'));
  await give(SECRETARY, `meetings/${meeting}/minutes`, { case: one, text: 'Det ble snakket lenge.' });
  await give(SECRETARY, `meetings/${meeting}/minutes-dispatches`);
  await minutesMade(serving, meeting);
  const guests = [{ name: 'Prosjektlederen', cases: [] }];
  await give(SECRETARY, `meetings/${meeting}/attendance`, { ...ATTENDANCE, guests, reason: 'Var der hele tiden' });
  await minutesMade(serving, meeting, 2);
  await give('fsu-member-1', `meetings/${meeting}/minutes-answers`, { approve: true, remark: 'Fint' });
  await give(SECRETARY, 'priorities', {
    priorities: [{ id: 'p', title: 'Hospitering', areas: [], measures: ['KOM-07'] }],
  });
  await round(serving);
  await give('leader-kvaefjord', 'cases', SUBMISSION);
}

async function round(serving: Serving): Promise<void> {
  const give = giving(serving);
  const one = (await give('leader-harstad', 'cases', { ...SUBMISSION, title: 'På e-post' })).created.cases[0];
  const [meeting = ''] = (
    await give(SECRETARY, 'rounds', { cases: [one], answersBy: at(20 * DAY), policy: 'exercise' })
  ).created.meetings;
  await give('fsu-member-1', `rounds/${meeting}/answers`, { case: one, proposal: 'p1', remark: 'Ja' });
}

/** A document of each kind. */
async function papers({ owner }: Serving): Promise<void> {
  for (const [subject, kind, period] of [
    ['committee/FSU/m1', 'meeting-book', null],
    ['community/2027', 'yearly-report', '2027'],
    ['committee/FSU/m1', 'reviewing-status', 'FSU/m1'],
  ]) {
    const bytes = randomBytes(50);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await owner.query('insert into blob (sha256, size, bytes) values ($1, 50, $2)', [sha256, bytes]);
    await owner.query(
      `insert into document (id, subject, kind, version, language, format, period, name, media_type, sha256, as_of)
        values ($1, $2, $3, 1, 'nb', 'pdf', $4, 'x.pdf', 'application/pdf', $5, now())`,
      [randomUUID(), subject, kind, period, sha256],
    );
  }
}

/** As much of the application in use as one test can play: something to be seen at every address. */
export async function wholeStory(serving: Serving): Promise<void> {
  await pilots(serving);
  await committee(serving);
  await papers(serving);
  await serving.deliver();
}
