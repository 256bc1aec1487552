import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CasePaper, Paper } from '@tiltaksmotor/documents';
import { casePreview, meetingBook } from './book.js';
import { gatherStatus } from '../pilot/status/gather.js';
import { evaluated, figure, inReview, inTrial, WRONG } from '../../testing/pilots.js';
import { openStage, words, type Stage } from '../../testing/stage.js';

const DAY = 86_400_000;
const FSU = 'committee/FSU';
const SSU = 'committee/SSU';
let stage: Stage;
let book: Paper;
let pilots: { proposed: string; tried: string; running: string };
/** What was recorded after the freeze, and may stand in no book of it. */
const TOO_LATE = 98_765;

beforeAll(async () => {
  stage = await openStage();
  const proposed = await inReview(stage, 'Felles vikarpool');
  const tried = await evaluated(stage, 'Gjensidig hospitering');
  const running = await inTrial(stage, 'Delte stillinger');
  pilots = { proposed, tried, running };
  await planned(FSU, 'fsu-secretary', 20);
  await stage.by('leader-senja', FSU, {
    type: 'submitCase',
    title: words('Boliger til nyansatte'),
    summary: words('Nyansatte finner ikke bolig.'),
    background: words('Tre takket nei i fjor.'),
    proposal: words('Utvalget ber kommunene kartlegge boliger.'),
    wantedBy: '2027-06-01',
  });
  const submitted = Object.values((await stage.committee('FSU')).cases).find(({ about }) => about.kind === 'submitted');
  await stage.by('fsu-secretary', FSU, { type: 'placeCase', case: submitted?.id, meeting: 'm1' });
  const review = await stage.caseOf('FSU', proposed, 'review');
  await stage.by('fsu-secretary', FSU, {
    type: 'writePaper',
    case: review,
    title: null,
    parts: { assessment: words('Sekretariatet mener det er verdt å prøve.\n\nDet koster lite.') },
    proposals: null,
  });
  await stage.by('fsu-secretary', FSU, { type: 'freezeAgenda', meeting: 'm1' });
  stage.now = new Date(Date.parse(stage.now) + DAY).toISOString();
  await stage.by('leader-harstad', running, { type: 'recordFigure', ...figure('harstad', TOO_LATE, '2027-02') });
  await stage.by('fsu-chair', proposed, { type: 'declareConflict', person: 'fsu-member-1' });
  book = await meetingBook(stage, { committee: 'FSU', meeting: 'm1', language: 'nb' });
}, 120_000);
afterAll(() => stage.stop());

async function planned(stream: string, secretary: string, days: number): Promise<void> {
  const startsAt = new Date(Date.parse(stage.now) + days * DAY).toISOString();
  const endsAt = new Date(Date.parse(startsAt) + 7_200_000).toISOString();
  const place = words('Møterom 1');
  const meeting = { kind: 'ordinary', startsAt, endsAt, place, carriesStatus: null, policy: null };
  await stage.by(secretary, stream, { type: 'planMeetings', meetings: [meeting] });
}

/** All that a case says, as one text. */
const said = (one: CasePaper | Paper | undefined): string => JSON.stringify(one);
const caseCalled = (title: string, of = book): CasePaper | undefined =>
  of.cases.find((one) => one.title.includes(title));
const sectionOf = (one: CasePaper | undefined, heading: string) =>
  one?.sections.find((section) => section.heading === heading);

test('a book says what meeting it is for, who is called, and as of when', () => {
  expect(book).toMatchObject({ kind: 'meeting-book', language: 'nb', asOf: expect.stringMatching(/^2027-/) });
  expect(book.facts.map(({ label }) => label)).toEqual(['Møtedato', 'Tid', 'Sted', 'Data per']);
  expect(said({ ...book, cases: [] })).toContain('Even Heggelund');
  expect(book.cases.every(({ number }) => /^\d\d\/27$/.test(number ?? ''))).toBe(true);
});

test('whoever holds two roles is called once, with what they are in their own right first', () => {
  const [called] = book.opening.filter((block) => block.kind === 'table');
  const rows = called?.kind === 'table' ? called.rows : [];
  expect(rows.map(([group]) => group)).toEqual(['Leder', 'Medlemmer', 'Varamedlem', 'Sekretær']);
  expect(rows[0]).toEqual(['Leder', 'Even Heggelund']);
  const [, members = ''] = rows[1] ?? [];
  expect(members).toContain('Ida Fjellheim (utvalgsleder, vara for Even Heggelund)');
  expect(
    rows
      .flat()
      .join(' ')
      .match(/Ida Fjellheim/g),
  ).toHaveLength(1);
  expect(rows[2]?.[1]).toMatch(/ \(utvalgsmedlem, vara for /);
});

test('a proposal is told with what each party gives, its consent, and how it is measured', () => {
  const one = caseCalled('Felles vikarpool');
  const text = said(one);
  for (const part of [
    'KOM-07',
    'Det harstad bidrar med',
    '80',
    '5',
    'samtykket',
    'Turnusplanen',
    'Bare hele dager telles',
  ])
    expect(text).toContain(part);
  expect(text).toContain('Lønn i Harstad');
  expect(text).toContain('Leif Rundmo har sett versjon 1');
  expect(text).toContain('Drøfting med tillitsvalgte og verneombud er ikke ført inn');
});

test('what the secretary wrote stands as it was written, a block for each paragraph', () => {
  expect(sectionOf(caseCalled('Felles vikarpool'), 'Vurdering')?.blocks).toEqual([
    { kind: 'text', text: 'Sekretariatet mener det er verdt å prøve.' },
    { kind: 'text', text: 'Det koster lite.' },
  ]);
});

test('alternatives have the usual wording of what they do', () => {
  expect(sectionOf(caseCalled('Felles vikarpool'), 'Forslag til vedtak')?.blocks).toEqual([
    {
      kind: 'list',
      ordered: true,
      items: [
        'Utvalget går inn for piloten.',
        'Utvalget sender forslaget tilbake til dem som foreslo det.',
        'Utvalget avviser forslaget.',
      ],
    },
  ]);
});

test('what was tried is told against its baseline, and small groups are hidden wherever they could stand', () => {
  const one = caseCalled('Gjensidig hospitering');
  const chart = one?.sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'run-chart');
  expect(chart).toMatchObject({
    says: expect.stringMatching(/Harstad gikk fra 6 dager til 133 dager, som er bedre/),
    series: [
      { name: 'Harstad', baseline: 6, points: [{ value: 133 }] },
      { baseline: null, points: [] },
    ],
  });
  expect(said(one)).toContain('skjult (små tall)');
  const hidden = book.figures.filter(({ party, pilot }) => party === 'Kvæfjord' && pilot === 'Gjensidig hospitering');
  expect(hidden.filter(({ kind }) => kind !== 'det andre tallet').map(({ value }) => value)).toEqual([null, null]);
});

test('a disputed figure stands with both values and both methods', () => {
  const blocks = caseCalled('Gjensidig hospitering')?.sections.flatMap((section) => section.blocks);
  const disputes = blocks?.flatMap((block) => (block.kind === 'sides' ? block.disputes : []));
  expect(disputes).toEqual([
    {
      of: expect.stringContaining('Hospiteringsdager'),
      sides: [
        { by: 'Harstad', figure: '133 dager', method: 'Talt i harstad' },
        { by: 'Kvæfjord', figure: '4 dager', method: expect.stringContaining('Bare dager som kan faktureres') },
      ],
      settled: 'ikke avgjort',
    },
  ]);
});

test('a figure that was voided is said once with its reason, and is in no table, chart or spreadsheet', () => {
  const blocks = caseCalled('Gjensidig hospitering')?.sections.flatMap((section) => section.blocks) ?? [];
  const [, list] = blocks.slice(
    blocks.findIndex((b) => b.kind === 'heading' && b.text === 'Tall som er trukket tilbake'),
  );
  const said = 'Hospiteringsdager hos Harstad, 1.1.2027–28.1.2027: 7\u00a0171 dager. Talt dobbelt i Harstad';
  expect(list).toEqual({ kind: 'list', ordered: false, items: [said] });
  const others = blocks.filter((block) => block !== list);
  expect(JSON.stringify(others)).not.toMatch(/7171|7.171/);
  expect(book.figures.length).toBeGreaterThan(0);
  expect(book.figures.map(({ value }) => value)).not.toContain(WRONG);
});

test('an evaluation that has not come is shown to be missing', () => {
  const rows = caseCalled('Gjensidig hospitering')
    ?.sections.flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'table' && block.caption === 'Evalueringer' ? block.rows : []));
  expect(rows?.map(([from, change]) => [from, change])).toEqual([
    [expect.stringContaining('Medisinsk'), 'bedre'],
    ['Harstad', 'bedre'],
    ['Brukerrepresentanten', 'bedre'],
    ['Kvæfjord', 'mangler'],
  ]);
  expect(said(caseCalled('Gjensidig hospitering'))).toContain('Ordningen må lønnes');
});

test('a submitted case has its five fields', () => {
  const one = caseCalled('Boliger til nyansatte');
  expect(one?.facts).toContainEqual({ label: 'Ønsket behandlet innen', value: '1. juni 2027' });
  expect(sectionOf(one, 'Sammendrag')?.blocks).toEqual([{ kind: 'text', text: 'Nyansatte finner ikke bolig.' }]);
  expect(sectionOf(one, 'Bakgrunn')?.blocks).toEqual([{ kind: 'text', text: 'Tre takket nei i fjor.' }]);
  expect(sectionOf(one, 'Forslag til vedtak')?.blocks).toEqual([
    { kind: 'text', text: 'Utvalget ber kommunene kartlegge boliger.' },
  ]);
});

test('a book is as of its freeze, whatever happens after it', async () => {
  const conflict = 'Meldte spørsmål om habilitet';
  expect(said(book)).not.toContain(conflict);
  expect(
    said(
      await casePreview(stage, {
        committee: 'FSU',
        case: await stage.caseOf('FSU', pilots.proposed, 'review'),
        language: 'nb',
      }),
    ),
  ).toContain(conflict);
});

test('a paper that is asked for in a language without every text is all in the nearest that has them', async () => {
  const of = { committee: 'FSU', meeting: 'm1' };
  expect(await meetingBook(stage, { ...of, language: 'nn' })).toEqual(
    await meetingBook(stage, { ...of, language: 'nb' }),
  );
});

test('a book says the same in English, and the same again when it is built again', async () => {
  const again = await meetingBook(stage, { committee: 'FSU', meeting: 'm1', language: 'nb' });
  expect(again).toEqual(book);
  const english = await meetingBook(stage, { committee: 'FSU', meeting: 'm1', language: 'en' });
  expect(english.cases.map(({ number }) => number)).toEqual(book.cases.map(({ number }) => number));
  expect(said(english)).toContain('The committee endorses the pilot.');
  expect(said(english)).not.toMatch(/Vurdering|Bakgrunn|"paper\./);
  expect(said(book)).not.toContain('paper.');
});

test('what was redacted since is shown to be', async () => {
  const { proposal } = await stage.pilot(pilots.tried);
  await stage.owner.query('update text set words = null, salt = null, redacted_at = now() where ref = $1', [
    proposal.aim?.ref,
  ]);
  expect(said(await meetingBook(stage, { committee: 'FSU', meeting: 'm1', language: 'nb' }))).toContain('[sladdet]');
  expect(said(await meetingBook(stage, { committee: 'FSU', meeting: 'm1', language: 'en' }))).toContain('[redacted]');
});

test('the status case has the same numbers as the status itself, as of the freeze', async () => {
  await planned(SSU, 'ssu-secretary', 30);
  await stage.by('ssu-secretary', SSU, { type: 'freezeAgenda', meeting: 'm1' });
  const frozen = (await stage.committee('SSU')).meetings['m1']?.frozenAt ?? '';
  const before = await gatherStatus(stage, { since: '2026-07-05', asOf: frozen, exercises: false });
  stage.now = new Date(Date.parse(stage.now) + DAY).toISOString();
  await stage.by('leader-harstad', pilots.running, {
    type: 'recordFigure',
    ...figure('harstad', TOO_LATE + 1, '2027-02'),
  });
  await stage.by('leader-unn-harstad-medisin', pilots.running, { type: 'endTrial', reason: null });
  expect(await gatherStatus(stage, { since: '2026-07-05', asOf: frozen, exercises: false })).toEqual(before);
  const paper = await meetingBook(stage, { committee: 'SSU', meeting: 'm1', language: 'nb' });
  const rows = caseCalled('Status for rekruttering', paper)
    ?.sections.flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'table' && block.caption.startsWith('Piloter etter fase') ? block.rows : []));
  expect(Object.fromEntries(rows?.map(([phase, n]) => [phase, Number(n)]) ?? [])).toEqual({
    'FSU-behandling': before.counts['review'],
    Utprøving: before.counts['trial'],
    Rapportering: before.counts['reporting'],
  });
  expect(said(paper)).toContain('ikke ført i dette systemet ennå');
  expect(said(paper)).not.toContain(String(TOO_LATE + 1));
});
