import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { Installation } from '../support/installation.js';
import { pilotIn } from '../support/lives.js';
import { commandsOfPeople, countOf, eventsOf, halfDone, toldTwice, untilAllTold } from '../support/record.js';
import { until } from '../support/until.js';
import { Load } from './load.js';
import { Secretary } from './meetings.js';
import { booksMadeTwice, mailsAmiss, numbersOf, untilMadeAndSent } from './papers.js';

jest.setTimeout(240_000);

let installation: Installation;
beforeAll(async () => {
  installation = await Installation.open();
});
afterAll(() => installation?.close());

/**
 * One story, since what is shown is what all of it leaves behind: people work on while worker, Temporal, API and
 * PostgreSQL are killed, one after the other, in the middle of commands.
 */
test('worker, Temporal, API and PostgreSQL are killed in the middle of commands, and nothing is lost or done twice', async () => {
  const { people, owner } = installation;
  const loaded = await Promise.all(Array.from({ length: 4 }, () => pilotIn(people, 'preparation')));
  // Days are seconds here: their deadlines fall due while something is away.
  const lapsing = await Promise.all(Array.from({ length: 2 }, () => pilotIn(people, 'consent', 'exercise')));
  const passing = await Promise.all(Array.from({ length: 2 }, () => pilotIn(people, 'review-unobjected', 'exercise')));

  const load = new Load(people, loaded);
  const secretary = new Secretary(people);
  await sleep(2000);
  await installation.worker.kill();
  await sleep(1500);
  await installation.worker.start();
  await sleep(2500);

  await installation.temporal.kill();
  const temporalWentAt = Date.now();
  await sleep(5000);
  const doneWithoutTemporal = load.acknowledgedSince(temporalWentAt);
  await installation.temporal.start();
  await sleep(2500);

  await installation.api.kill();
  await installation.api.start();
  await sleep(2500);

  await installation.postgres.kill();
  await sleep(1000);
  const postgresCameAt = Date.now();
  await installation.postgres.start();
  await until('commands are answered again', async () => load.acknowledgedSince(postgresCameAt) > 20, 30_000);
  await Promise.all([load.stop(), secretary.stop()]);

  expect(load.refused).toEqual([]);
  expect(secretary.refused).toEqual([]);
  // Commands go on while Temporal is down.
  expect(doneWithoutTemporal).toBeGreaterThan(50);

  // Every deadline fires, and everybody is told.
  const lastEvents = async (ids: readonly string[]) => (await Promise.all(ids.map((id) => eventsOf(owner, id)))).flat();
  await until(
    'what was left unanswered lapses, and what nobody objected to goes on',
    async () =>
      (await countOf(owner, 'pilot', `phase = 'lapsed'`)) === lapsing.length &&
      (await countOf(owner, 'pilot', `phase = 'preparation'`)) === loaded.length + passing.length,
    150_000,
  );
  await untilAllTold(owner);
  expect((await lastEvents(lapsing)).filter((type) => type === 'PilotLapsed')).toHaveLength(lapsing.length);
  expect((await lastEvents(passing)).filter((type) => type === 'PilotPassedUnobjected')).toHaveLength(passing.length);
  expect(await countOf(owner, 'reaction', 'given_up_at is not null')).toBe(0);
  expect(await toldTwice(owner)).toEqual([]);
  // A mail that was under way with a worker that was killed is for a person to settle.
  expect(await countOf(owner, 'alarm', `kind <> 'mail'`)).toBe(0);

  // Every acknowledged command is there exactly once, as it was answered, and none that nobody was told of.
  const commands = await commandsOfPeople(
    owner,
    loaded.map((id) => `pilot/${id}`),
  );
  const answered = load.acknowledged.map(({ pilot, person, key, version }) =>
    [`pilot/${pilot}`, person, key, version, 1].join(' '),
  );
  const recorded = commands
    .filter(({ key }) => load.acknowledged.some((one) => one.key === key))
    .map(({ stream, actor, key, seq, events }) => [stream, actor, key, seq, events].join(' '));
  expect(recorded.sort()).toEqual(answered.sort());
  expect(await countOf(owner, 'event', `type = 'ConsultationRecorded'`)).toBe(load.acknowledged.length);

  // Every frozen meeting has its book once, numbers have no gap, and each mail left once or is for a person to settle.
  const meetings = secretary.frozen;
  expect(meetings.length).toBeGreaterThan(3);
  await untilMadeAndSent(installation, meetings);
  expect(await booksMadeTwice(owner)).toEqual([]);
  const numbers = await numbersOf(owner, 'FSU');
  expect(numbers).toEqual(numbers.map((_, nth) => nth + 1));
  expect(numbers.length).toBe(5 * meetings.length);
  expect(await countOf(owner, 'mail', `about = 'book-ready'`)).toBeGreaterThan(meetings.length);
  expect(await mailsAmiss(installation)).toEqual([]);

  // None is half done.
  expect(await halfDone(owner)).toEqual([]);
  expect(await installation.verified()).toMatchObject({ broken: null });
});
