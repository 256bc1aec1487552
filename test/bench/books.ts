import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { addDays, localDate } from '@tiltaksmotor/domain';
import type { Streams } from '@tiltaksmotor/persistence';
import { programs } from '@tiltaksmotor/standalone';
import type pg from 'pg';
import type { Took } from './book-maker.js';
import { onAnEngine } from './engine.js';
import { quantile, record } from './figures.js';

const CASES = 40;
const PILOTS = 200;
const DAY = 86_400_000;
const FSU = 'committee/FSU';
const words = (text: string) => ({ words: text });

/**
 * A meeting book of 40 cases, one of them the status of 200 pilots: gathered, said, rendered in every format and kept. By a
 * process of its own, whose memory is then that of making books, together with what it starts to render them.
 */
export const benchBooks = (): Promise<void> =>
  onAnEngine(async (engine) => {
    await fill(engine.streams, engine.owner);
    const maker = fork(fileURLToPath(new URL('./book-maker.js', import.meta.url)), {
      execArgv: [...programs.workerFlags],
      env: { ...process.env, DATABASE_URL: engine.address },
    });
    const memory = watched(maker.pid ?? 0);
    const [took] = (await once(maker, 'message')) as [readonly Took[]];
    const peak = memory.peak();
    const median = (of: (one: Took) => number): number => quantile(took.map(of), 0.5);
    const book = `book of ${CASES} cases, ${PILOTS} pilots`;
    for (const part of ['gather', 'say', 'render', 'store'] as const)
      record(
        `${book}: ${part}`,
        median((one) => one[part]),
        'ms',
        'lower',
      );
    const all = median(({ gather, say, render, store }) => gather + say + render + store);
    record(book, all / 1000, 's', 'lower', 3);
    record('peak memory of the processes that built five books', peak, 'MB', 'lower', 500);
  });

/**
 * What a program and those it started hold together, at most, in MB. Linux counts what they share, as Node's own code, for
 * each of them: it is somewhat less.
 */
function watched(pid: number): { readonly peak: () => number } {
  let peak = 0;
  const looking = setInterval(() => {
    const children = readIfThere(`/proc/${pid}/task/${pid}/children`).split(' ');
    const held = [String(pid), ...children].map(heldBy).reduce((all, one) => all + one, 0);
    peak = Math.max(peak, held);
  }, 5);
  return {
    peak() {
      clearInterval(looking);
      return peak === 0 ? NaN : peak;
    },
  };
}

const heldBy = (pid: string): number =>
  Number(/^VmRSS:\s+(\d+) kB$/m.exec(readIfThere(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
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
