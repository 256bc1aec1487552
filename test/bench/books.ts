import { randomUUID } from 'node:crypto';
import { renderBook } from '@tiltaksmotor/documents';
import { addDays, localDate } from '@tiltaksmotor/domain';
import { bookIn, gatherMeeting } from '@tiltaksmotor/papers';
import { openArchive, poolOf, storeDocuments, type Streams } from '@tiltaksmotor/persistence';
import type pg from 'pg';
import { onAnEngine, type Engine } from './engine.js';
import { quantile, record } from './figures.js';

const CASES = 40;
const PILOTS = 200;
const RUNS = 5;
const DAY = 86_400_000;
const FSU = 'committee/FSU';
const words = (text: string) => ({ words: text });

const PARTS = ['gather', 'say', 'render', 'store'] as const;
type Took = Record<(typeof PARTS)[number], number>;

/** A meeting book of 40 cases, one of them the status of 200 pilots: gathered, said, rendered in every format and kept. */
export const benchBooks = (): Promise<void> =>
  onAnEngine(async (engine) => {
    await fill(engine.streams, engine.owner);
    const took: Took[] = [];
    for (let run = 1; run <= RUNS; run++) took.push(await makeBook(engine, run));
    const median = (of: (one: Took) => number): number => quantile(took.map(of), 0.5);
    const book = `book of ${CASES} cases, ${PILOTS} pilots`;
    for (const part of PARTS)
      record(
        `${book}: ${part}`,
        median((one) => one[part]),
        'ms',
        'lower',
      );
    const all = median((one) => PARTS.reduce((sum, part) => sum + one[part], 0));
    record(book, all / 1000, 's', 'lower', 3);
    record('peak memory of the process that built books', process.resourceUsage().maxRSS / 1024, 'MB', 'lower');
  });

/** How long each part took, in milliseconds. */
async function makeBook({ db, community }: Engine, version: number): Promise<Took> {
  const t0 = performance.now();
  const gathered = await gatherMeeting({ pool: poolOf(db), community }, 'FSU', 'm1', new Date().toISOString());
  const t1 = performance.now();
  const paper = bookIn('nb', gathered);
  const t2 = performance.now();
  const rendered = await renderBook(paper);
  const t3 = performance.now();
  const book = { subject: `${FSU}/m1`, kind: 'meeting-book', version, language: 'nb' as const, asOf: paper.asOf };
  const documents = Object.entries(rendered).map(([format, bytes]) => ({
    ...book,
    format,
    name: `book.${format}`,
    mediaType: 'application/octet-stream',
    bytes: bytes as Buffer,
  }));
  await storeDocuments(openArchive(db), documents);
  const t4 = performance.now();
  return { gather: t1 - t0, say: t2 - t1, render: t3 - t2, store: t4 - t3 };
}

async function fill(streams: Streams, owner: pg.Pool): Promise<void> {
  const give = async (stream: string, actor: string, command: { type: string; [field: string]: unknown }) => {
    const answer = await streams.execute(stream, { command, actor, key: randomUUID() });
    if (!answer.ok) throw new Error(`${command.type}: ${JSON.stringify(answer.refusal)}`);
  };
  const pilots = Array.from({ length: PILOTS }, () => `pilot/${randomUUID()}`);
  for (const [n, pilot] of pilots.entries()) await play(pilot, n, give);
  const startsAt = new Date(Date.now() + 60 * DAY).toISOString();
  const endsAt = new Date(Date.parse(startsAt) + 7_200_000).toISOString();
  const meeting = { kind: 'ordinary', startsAt, endsAt, place: words('Møterom 1'), carriesStatus: true, policy: null };
  await give(FSU, 'fsu-secretary', { type: 'planMeetings', meetings: [meeting] });
  for (const pilot of pilots.slice(0, CASES - 1)) {
    const booking = {
      of: 'pilot',
      stage: 'recommendation',
      measure: 'KOM-07',
      title: null,
      recommended: null,
      reason: null,
      policy: 'standard',
    };
    await give(FSU, 'engine', { type: 'bookCase', from: pilot, booking });
  }
  await give(FSU, 'fsu-secretary', { type: 'freezeAgenda', meeting: 'm1' });
  await owner.query('vacuum analyze');
  // Half of them move on after the freeze, so that what they were is folded from their events.
  for (const pilot of pilots.slice(0, PILOTS / 2))
    await give(pilot, LEAD, { type: 'pauseTrial', reason: words('Ferie'), until: null });
}

const PARTIES = ['unn-harstad-medisin', 'harstad', 'kvaefjord'];
const LEAD = 'leader-unn-harstad-medisin';
const day = (offset: number): string => addDays(localDate(new Date().toISOString()), offset);
const figure = (party: string, value: number, month: number) => ({
  ...{ party, indicator: 'dager', value, groupSize: 20, method: words(`Talt i ${party}`) },
  period: { from: day(-30 * (13 - month)), to: day(-30 * (12 - month) - 1) },
});

/** A pilot on trial, with a year of figures from two parties. */
async function play(
  pilot: string,
  n: number,
  give: (stream: string, actor: string, command: { type: string; [field: string]: unknown }) => Promise<void>,
): Promise<void> {
  const proposal = {
    measure: { code: 'KOM-07' },
    title: words(`Gjensidig hospitering ${n}`),
    aim: words('Flere kjenner hverandres tjenester og blir værende.'),
    lead: PARTIES[0],
    parties: PARTIES.map((party) => ({
      party,
      contribution: words(`Det ${party} gjør`),
      hours: 80,
      kroner: 5000,
      paidBy: party,
    })),
    indicators: [
      {
        ...{ id: 'dager', name: words('Hospiteringsdager'), unit: 'dager', direction: 'up' },
        ...{ source: words('Vaktplan'), countingRule: words('Hele dager') },
        reportedBy: ['harstad', 'kvaefjord'].map((party) => ({ party, extractedBy: null })),
      },
    ],
    initiative: null,
  };
  await give(pilot, LEAD, { type: 'draft', policy: 'standard', proposal });
  await give(pilot, LEAD, { type: 'submit' });
  await give(pilot, 'leader-brukerutvalg', { type: 'appointUserRepresentative', person: 'user-representative-2' });
  await give(pilot, 'user-representative-2', { type: 'confirmSeen' });
  for (const party of PARTIES.filter((one) => `leader-${one}` !== LEAD))
    await give(pilot, `leader-${party}`, { type: 'giveConsent', parties: [party], version: 1, decidedBy: null });
  await give(pilot, 'fsu-member-1', { type: 'object', reason: words('Bør drøftes i møtet.') });
  await give(pilot, 'fsu-chair', { type: 'endorse', note: null });
  for (const party of PARTIES)
    await give(pilot, `leader-${party}`, { type: 'nameRepresentative', party, person: `leader-${party}` });
  for (const employer of ['unn', 'harstad', 'kvaefjord'])
    await give(pilot, `leader-${employer}`, {
      ...{ type: 'recordConsultation', employer, on: day(-1), unions: words('NSF') },
      ...{ safetyRepresentative: true, outcome: words('Enighet') },
    });
  for (const party of ['harstad', 'kvaefjord'])
    await give(pilot, `leader-${party}`, { type: 'recordBaseline', ...figure(party, 6, 0) });
  await give(pilot, LEAD, { type: 'setPlan', startOn: day(0), endOn: day(100), milestones: [] });
  await give(pilot, LEAD, { type: 'startTrial' });
  for (let month = 1; month <= 12; month++)
    for (const party of ['harstad', 'kvaefjord'])
      await give(pilot, `leader-${party}`, { type: 'recordFigure', ...figure(party, 6 + ((n + month) % 9), month) });
}
