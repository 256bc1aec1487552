import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { localDate } from '@tiltaksmotor/domain';
import type { Paper } from '@tiltaksmotor/documents';
import { inReview } from '../../testing/pilots.js';
import { openStage, words, type Stage } from '../../testing/stage.js';
import { peopleWithDigest, weeklyDigest } from '../../weekly-digest.js';
import { decidingStatusIn, gatherDecidingStatus } from '../pilot/status/deciding-status.js';
import { countChanges } from '../pilot/status/gather.js';
import { faultsInMinutes, minutesIn } from './minutes.js';
import { gatherMinutes } from './read.js';
import { gatherReviewingStatus, reviewingStatusIn } from './reviewing-status.js';
import { gatherYear, yearIn } from './yearly-report.js';

const DAY = 86_400_000;
const FSU = 'committee/FSU';
const PRESENT = ['fsu-chair', 'fsu-member-2', 'fsu-member-3', 'fsu-member-4', 'fsu-member-5', 'fsu-member-6'];
let stage: Stage;
let pilot: string;
let minutes: Paper;
const said = (what: unknown): string => JSON.stringify(what);

beforeAll(async () => {
  stage = await openStage();
  pilot = await inReview(stage, 'Felles vikarpool');
  const startsAt = new Date(Date.parse(stage.now) + 20 * DAY).toISOString();
  const endsAt = new Date(Date.parse(startsAt) + 7_200_000).toISOString();
  const meeting = { kind: 'ordinary', startsAt, endsAt, place: null, carriesStatus: null, policy: null };
  await stage.by('fsu-secretary', FSU, { type: 'planMeetings', meetings: [meeting] });
  await stage.by('fsu-secretary', FSU, { type: 'freezeAgenda', meeting: 'm1' });
  stage.now = startsAt;
  const review = await stage.caseOf('FSU', pilot, 'review');
  await stage.by('fsu-secretary', FSU, {
    type: 'holdMeeting',
    meeting: 'm1',
    present: [
      ...PRESENT.map((person) => ({ person, deputyFor: null })),
      { person: 'fsu-deputy-1', deputyFor: 'fsu-member-1' },
    ],
    chairedBy: 'fsu-chair',
    recordedBy: 'fsu-secretary',
    guests: [{ name: words('Gjest fra Nav'), cases: [review] }],
  });
  await stage.by('fsu-secretary', FSU, {
    type: 'settleDisqualification',
    case: review,
    person: 'fsu-member-6',
    disqualified: true,
    reason: words('Leder en av partene'),
    deputy: null,
  });
  await stage.by('fsu-secretary', FSU, {
    type: 'decideCase',
    case: review,
    outcome: 'proposal',
    proposal: 'endorse',
    text: null,
    effect: null,
    votes: { for: PRESENT.slice(0, 5), against: ['fsu-deputy-1'], abstained: [] },
    reason: words('Behovet er dokumentert'),
  });
  await stage.by('fsu-secretary', FSU, {
    type: 'addFollowUp',
    case: review,
    owner: 'fsu-member-2',
    what: words('Melde tilbake til høsten.'),
    due: '2027-09-01',
  });
  await stage.by('fsu-secretary', FSU, {
    type: 'writeMinutes',
    meeting: 'm1',
    case: review,
    text: words('Utvalget spurte om kostnadene.'),
  });
  minutes = minutesIn('nb', await gatherMinutes(stage, { committee: 'FSU', meeting: 'm1' }));
}, 60_000);
afterAll(() => stage.stop());

test('minutes say who was there for whom, who was not, and the guests of each case', () => {
  const opening = said(minutes.opening);
  expect(opening).toContain('["Ingrid Krokmo","utvalgsmedlem","Petter Havnås"]');
  expect(opening).not.toMatch(/Ikke til stede.*Petter Havnås/);
  expect(opening).toMatch(/Ikke til stede.*Karin Tindvik/);
  expect(opening).toMatch(/Gjest fra Nav \(sak \d\d\/27\)/);
  expect(minutes.facts).toContainEqual({ label: 'Møteleder', value: 'Even Heggelund' });
});

test('whoever recorded the meeting was there too', () => {
  const { rows = [] } = minutes.opening.find(({ kind }) => kind === 'table') as { rows?: readonly string[][] };
  const recorder = minutes.facts.find(({ label }) => label === 'Referent')?.value;
  expect(rows.at(-1)).toEqual([recorder, 'sekretær', '']);
  expect(rows.filter(([name]) => name === recorder)).toHaveLength(1);
});

test('each case has what was said, decided, voted, promised, and who was disqualified', () => {
  const one = minutes.cases.find(({ title }) => title.includes('Felles vikarpool'));
  const text = said(one);
  expect(one?.sections.map(({ heading }) => heading)).toEqual([
    'Drøfting',
    'Vedtak',
    'Stemmegivning',
    'Habilitet',
    'Oppfølging',
  ]);
  expect(text).toContain('Utvalget spurte om kostnadene.');
  expect(text).toContain('Utvalget går inn for piloten.');
  expect(text).toContain('Begrunnelse: Behovet er dokumentert');
  expect(text).toContain('Mot (1): Ingrid Krokmo');
  expect(text).toContain('Thea Grønnlia var inhabil: Leder en av partene');
  expect(text).toContain('Melde tilbake til høsten. Ansvarlig: Sofie Ytterdal. Frist: 1. september 2027.');
});

test('minutes name the deputy who stepped in in one case, and say why the attendance was put right', async () => {
  const gathered = await gatherMinutes(stage, { committee: 'FSU', meeting: 'm1' });
  const { committee, meeting, lookup } = gathered;
  const review = Object.values(committee.cases).find(({ about }) => about.kind === 'pilot');
  if (review === undefined || meeting.attendance === null) throw new Error('no case, or nobody there');
  const present = [...PRESENT, 'fsu-member-1'].map((person) => ({ person, deputyFor: null }));
  const because = (ref: string) => ({ ref, hash: ref });
  const settled = { disqualified: true, reason: because('why'), deputy: 'fsu-deputy-1' };
  const stepped = {
    ...gathered,
    committee: {
      ...committee,
      cases: { ...committee.cases, [review.id]: { ...review, disqualified: { 'fsu-member-1': settled } } },
    },
    meeting: {
      ...meeting,
      attendance: { ...meeting.attendance, present },
      corrections: [{ reason: because('late'), at: stage.now }],
    },
    lookup: {
      ...lookup,
      texts: new Map([...lookup.texts, ['why', 'Leder en av partene.'], ['late', 'Petter kom likevel']] as const),
    },
  };
  const paper = minutesIn('nb', stepped);
  expect(said(paper.opening)).toMatch(/\["Ingrid Krokmo","utvalgsmedlem","Petter Havnås \(sak \d\d\/27\)"\]/);
  expect(said(paper.opening)).toContain('Oppmøtet i referatet er rettet: Petter kom likevel');
  expect(said(paper.cases)).toContain(
    'Petter Havnås var inhabil: Leder en av partene. Ingrid Krokmo møtte i stedet som vara i saken.',
  );
  const spoilt = new Map([...stepped.lookup.texts, ['late', 'Ring Kari på 912 34 567.']] as const);
  expect(faultsInMinutes({ ...stepped, lookup: { ...stepped.lookup, texts: spoilt } })).toEqual([
    { case: null, part: 'correction', what: 'phone', text: 'late' },
  ]);
});

test('minutes that hold a number to call are found, with case and part; what is let stand is found no more', async () => {
  const clean = await gatherMinutes(stage, { committee: 'FSU', meeting: 'm1' });
  expect(faultsInMinutes(clean)).toEqual([]);
  const review = Object.values(clean.committee.cases).find(({ about }) => about.kind === 'pilot');
  await stage.by('fsu-secretary', FSU, {
    type: 'writeMinutes',
    meeting: 'm1',
    case: review?.id,
    text: words('Ring Kari på 912 34 567.'),
  });
  await stage.by('fsu-secretary', FSU, { type: 'writeMinutes', meeting: 'm1', case: null, text: words('Åpning') });
  const spoilt = await gatherMinutes(stage, { committee: 'FSU', meeting: 'm1' });
  const [found] = faultsInMinutes(spoilt);
  expect(found).toEqual({ case: review?.id, part: 'discussion', what: 'phone', text: expect.any(String) });
  const { meeting } = spoilt;
  const by = { reason: { ref: '', hash: '' }, by: 'fsu-secretary', at: '' };
  const letStand = [{ text: found?.text ?? '', what: 'phone', ...by } as const];
  const minutes = meeting.minutes === null ? null : { ...meeting.minutes, letStand };
  expect(faultsInMinutes({ ...spoilt, meeting: { ...meeting, minutes } })).toEqual([]);
});

test('a digest has what waits, due first, and nobody gets an empty one', async () => {
  const people = await peopleWithDigest(stage, stage.now);
  for (const person of people) {
    const { items, forInformation } = await weeklyDigest(stage, person, 'nb', stage.now);
    expect(items.length + forInformation.length).toBeGreaterThan(0);
  }
  expect(people).not.toContain('leader-bardu');
  expect(await weeklyDigest(stage, 'leader-bardu', 'nb', stage.now)).toEqual({ items: [], forInformation: [] });
  expect((await weeklyDigest(stage, 'fsu-secretary', 'nb', stage.now)).items).toContainEqual(
    expect.objectContaining({ what: 'Sende ut referatet', path: '/sekretar/FSU/m1' }),
  );
});

test('members of the reviewing committee are told of pilots that go on by themselves', async () => {
  const told = async () => (await weeklyDigest(stage, 'fsu-member-3', 'nb', stage.now)).forInformation;
  expect(await told()).toEqual([]);
  await inReview(stage, 'Felles bolig', {}, 'standard');
  expect(await told()).toEqual([
    expect.objectContaining({ title: 'Felles bolig', path: expect.stringMatching(/^\/piloter\/.+#object$/) }),
  ]);
  expect(await peopleWithDigest(stage, stage.now)).not.toContain('leader-bardu');
});

test('the status before a meeting says what waits for the committee and what is promised', async () => {
  const text = said(
    reviewingStatusIn('nb', await gatherReviewingStatus(stage, { committee: 'FSU', meeting: 'm1' }, stage.now)),
  );
  expect(text).toContain('Felles bolig');
  expect(text).toContain('Melde tilbake til høsten.');
});

test('the status for the committee that decides has each pilot’s results, and tells apart what is an exercise', async () => {
  const wanted = { since: '2027-01-01', asOf: stage.now, exercises: false };
  const paper = decidingStatusIn('nb', await gatherDecidingStatus(stage, wanted));
  expect(paper.cases.map(({ title }) => title)).toEqual([
    'Over frist',
    'Hva som er nytt',
    'Resultater mot nullpunktet',
    'Alle piloter',
  ]);
  expect(paper.facts.map(({ label }) => label)).toEqual(['Til', 'Data per', 'Endringer siden']);
  expect(said(paper.cases.at(-1))).toContain('Felles bolig');
  expect(said(paper.closing)).not.toContain('Øvelser');
  const all = decidingStatusIn('nb', await gatherDecidingStatus(stage, { ...wanted, exercises: true }));
  expect(said(all.closing)).toContain('Øvelser er tatt med og merket.');
});

test('the yearly report counts meetings, cases, people and pilots', async () => {
  stage.now = new Date(Date.parse(stage.now) + DAY).toISOString();
  const report = yearIn('nb', await gatherYear(stage, 2027));
  const tables = report.cases.flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks));
  const fsu = tables
    .flatMap((block) => (block.kind === 'table' ? block.rows : []))
    .find(([name]) => /FSU|Faglig/.test(name ?? ''));
  const numbered = Object.values((await stage.committee('FSU')).cases).filter(({ number }) => number !== null).length;
  expect(fsu?.slice(1)).toEqual(['1', '0', '0', String(numbered)]);
  expect(said(tables)).toMatch(/\d+ personer har hatt en rolle/);
});

test('changes are counted from a moment, a pilot once however much happened to it', async () => {
  expect(await countChanges(stage, null)).toBe(2);
  expect(await countChanges(stage, stage.now)).toBe(0);
});

test('approved minutes say so and when, and nothing that was written after they went out', async () => {
  const of = { committee: 'FSU', meeting: 'm1' };
  const { committee } = await gatherMinutes(stage, of);
  const review = Object.values(committee.cases).find(({ about }) => about.kind === 'pilot')?.id;
  const write = (text: string) =>
    stage.by('fsu-secretary', FSU, { type: 'writeMinutes', meeting: 'm1', case: review, text: words(text) });
  const made = (version: number) =>
    stage.by('engine', FSU, { type: 'noteMinutes', meeting: 'm1', version, documents: { pdf: `v${version}` } });
  await write('Utvalget spurte om kostnadene.');
  await stage.by('fsu-secretary', FSU, { type: 'sendMinutes', meeting: 'm1' });
  const sent = minutesIn('nb', await gatherMinutes(stage, of));
  await made(1);
  stage.now = new Date(Date.parse(stage.now) + DAY).toISOString();
  await write('Dette har ingen godkjent.');
  await stage.by('fsu-chair', FSU, { type: 'approveMinutes', meeting: 'm1' });
  stage.now = new Date(Date.parse(stage.now) + DAY).toISOString();
  const gathered = await gatherMinutes(stage, of);
  const approved = minutesIn('nb', gathered);
  expect(approved.cases).toEqual(sent.cases);
  expect(said(approved.cases)).toContain('Utvalget spurte om kostnadene.');
  expect(approved.facts.map(({ label }) => label)).toEqual([
    ...sent.facts.map(({ label }) => label).slice(0, -1),
    'Godkjent',
    'Data per',
  ]);
  expect(said(sent.closing)).toContain('sendt ut til godkjenning');
  expect(said(approved.closing)).toMatch(/Referatet ble godkjent \d+. januar 2027/);
  expect(said(minutesIn('en', gathered).closing)).toMatch(/approved.*January 2027/);
});

test('a digest has what falls to its reader since yesterday, and not what was theirs until a role ended', async () => {
  const due = localDate(new Date(Date.parse(stage.now) + 20 * DAY).toISOString());
  const what = words('Spørre de nyansatte.');
  const review = Object.keys((await stage.committee('FSU')).cases)[0];
  await stage.by('fsu-secretary', FSU, { type: 'addFollowUp', case: review, owner: 'leader-bardu', what, due });
  const later = new Date(Date.parse(`${due}T12:00:00Z`)).toISOString();
  const followUps = async (person: string) =>
    (await weeklyDigest(stage, person, 'nb', later)).items.filter(({ title }) => title === 'Spørre de nyansatte.');
  await stage.streams.activities().fallDue(FSU, later);
  expect([await followUps('leader-bardu'), await followUps('fsu-secretary')]).toMatchObject([[{ overdue: false }], []]);
  const { rows } = await stage.owner.query(`select id, valid_to from assignment where person = 'leader-bardu'`);
  await stage.owner.query(`update assignment set valid_to = $1::date - 1 where person = 'leader-bardu'`, [due]);
  await stage.community.refresh();
  expect([await followUps('leader-bardu'), await followUps('fsu-secretary')]).toMatchObject([[], [{ overdue: false }]]);
  expect(await peopleWithDigest(stage, later)).not.toContain('leader-bardu');
  for (const { id, valid_to: to } of rows)
    await stage.owner.query('update assignment set valid_to = $2 where id = $1', [id, to]);
  await stage.community.refresh();
});
