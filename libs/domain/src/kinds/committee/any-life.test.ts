import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { committeeEntity, type CommitteeCommand, type CommitteeCommandType } from './index.js';
import type { Committee } from './state.js';
import { ONE_OF_EACH } from './testing/commands.js';
import * as story from './testing/story.js';
import { booking, days, Story } from './testing/story.js';

const ALIVE = ['planned', 'open', 'frozen', 'held', 'minutes-out'];
const BEGINNINGS = [
  () => new Story('standard', 'FSU', 'SSU'),
  story.opened,
  story.frozen,
  story.sitting,
  story.minutesOut,
  story.round,
  () => story.placed('next'),
];

/** Any command, about any of the first cases and meetings: `mN` and `cN` in it are replaced. */
const TYPES = Object.keys(committeeEntity.commands) as CommitteeCommandType[];
const aimed = (type: CommitteeCommandType, meeting: number, one: number) => {
  const [person, command] = ONE_OF_EACH[type];
  const fields: object = {
    ...('meeting' in command && command.meeting !== null ? { meeting: `m${meeting}` } : {}),
    ...('case' in command ? { case: `c${one}` } : {}),
    ...(type === 'placeCase' && one % 2 === 0 ? { meeting: `m${meeting}` } : {}),
    ...(type === 'openRound' ? { cases: [`c${one}`] } : {}),
    ...(type === 'decideCase' && one % 3 === 0 ? { outcome: 'postponed', proposal: null } : {}),
  };
  return [person, { ...command, ...fields } as CommitteeCommand] as const;
};
const number = fc.integer({ min: 1, max: 8 });
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ give: fc.constantFrom(...TYPES), m: number, c: number }) },
  { weight: 1, arbitrary: fc.record({ pilot: fc.constantFrom('A', 'B', 'C', 'D') }) },
  { weight: 1, arbitrary: fc.record({ plan: fc.integer({ min: 1, max: 60 }) }) },
  { weight: 2, arbitrary: fc.record({ days: fc.integer({ min: 1, max: 30 }) }) },
  { weight: 1, arbitrary: fc.record({ pilotSays: fc.constantFrom(null, 'MovedOn') }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function take(committee: Story, one: Step): void {
  if ('days' in one) return void committee.until(later(committee.now, one.days));
  if ('pilotSays' in one) return void (committee.pilotSays = one.pilotSays);
  const [person, command] =
    'pilot' in one
      ? (['engine', booking(one.pilot)] as const)
      : 'plan' in one
        ? (['secretary', days(later(committee.now, one.plan).slice(0, 10))] as const)
        : aimed(one.give, one.m, one.c);
  if (committee.refusal(person, command) === null) committee.by(person, command);
}
const later = (now: string, count: number): string => new Date(Date.parse(now) + count * 86_400_000).toISOString();

/** What holds of every committee at any time. */
function sound(committee: Committee, given: ReadonlyMap<string, string>): void {
  const cases = Object.values(committee.cases);
  for (const one of cases) {
    const on = Object.values(committee.meetings).filter(({ agenda }) => agenda.includes(one.id));
    const now = on.filter(({ id }) => !one.earlier.some(({ meeting }) => meeting === id) || one.meeting === id);
    if (one.status === 'placed') {
      expect(now.map(({ id }) => id)).toEqual([one.meeting]);
      expect(ALIVE).toContain(now[0]?.status);
    }
    expect({ id: one.id, queued: committee.queue.filter((id) => id === one.id).length }).toEqual({
      id: one.id,
      queued: one.status === 'queued' ? 1 : 0,
    });
    if (one.number !== null) expect(given.get(one.number)).toBe(one.id);
  }
  for (const { agenda } of Object.values(committee.meetings)) expect(new Set(agenda).size).toBe(agenda.length);
  expect(committee.ended.length).toBeLessThanOrEqual(4);
}

/** Every number that was ever given, and to which case; each once, none left out. */
function numbersOf(told: Story): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const { at, event } of told.events) {
    if (at !== 'FSU') continue;
    const numbered =
      event.type === 'LateCaseAdded'
        ? [event.added]
        : event.type === 'AgendaFrozen' || event.type === 'RoundOpened'
          ? event.agenda
          : [];
    for (const { case: id, number: no } of numbered) {
      const series = 'series' in event ? event.series : '';
      const nth = (counts.get(series) ?? 0) + 1;
      expect(no).toBe(`${String(nth).padStart(2, '0')}/${series.slice(2)}`);
      counts.set(series, nth);
      given.set(no, id);
    }
  }
  return given;
}

test('in any life of a committee nothing throws, what falls due is accepted, and the agenda and its numbers are sound', () => {
  fc.assert(
    fc.property(fc.constantFrom(...BEGINNINGS), fc.array(step, { maxLength: 40 }), (begin, steps) => {
      const told = begin();
      for (const one of steps) {
        take(told, one);
        sound(told.at(), numbersOf(told));
      }
      expect(committeeEntity.standing(told.at()).phase).not.toBe('');
    }),
    { numRuns: 200 },
  );
});
