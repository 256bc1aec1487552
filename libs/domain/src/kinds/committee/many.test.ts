import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Numbered } from './events/meetings.js';
import { committeeEntity, type CommitteeCommand } from './index.js';
import { NO_COMMITTEE, type Committee } from './state.js';
import { contextOf } from './testing/community.js';
import { openMeetings } from './agenda.js';
import { booking, days } from './testing/story.js';
import { words } from '../pilot/testing/community.js';

/** A committee that keeps only what it is, and every number it gives. */
class Numbering {
  private known: Committee | null = null;
  given: { readonly series: string; readonly numbered: Numbered }[] = [];

  constructor(
    private readonly now: string,
    policy: string,
  ) {
    this.give('engine', { type: 'establish', committee: 'FSU', policy });
  }

  get committee(): Committee {
    return this.known ?? NO_COMMITTEE;
  }

  give(person: string, command: CommitteeCommand): boolean {
    const decision = committeeEntity.decide(this.known, command, contextOf(person, this.now));
    if (!decision.ok) return false;
    for (const event of decision.events) {
      this.known = committeeEntity.evolve(this.known, event, this.now);
      if (event.type === 'AgendaFrozen')
        this.given.push(...event.agenda.map((numbered) => ({ series: event.series, numbered })));
      if (event.type === 'LateCaseAdded') this.given.push({ series: event.series, numbered: event.added });
    }
    return true;
  }
}

/** In each series 1, 2, 3 … in the order they were given, and no number twice. */
function expectGapless({ given }: Numbering): void {
  const numbers = given.map(({ numbered }) => numbered.number);
  const counts = new Map<string, number>();
  const expected = given.map(({ series, numbered }) => {
    const nth = (counts.get(series) ?? 0) + 1;
    counts.set(series, nth);
    return `${String(nth).padStart(2, '0')}/${numbered.number.slice(-2)}`;
  });
  expect(numbers).toEqual(expected);
  expect(new Set(numbers).size).toBe(numbers.length);
}

const day = (nth: number): string => new Date(Date.parse('2027-02-01') + nth * 86_400_000).toISOString().slice(0, 10);
const reason = words('Fordi');

test.each(['standard', 'running'])('a thousand meetings in any order leave no gap in the numbers (%s)', (policy) => {
  const step = fc.tuple(fc.constantFrom('freeze', 'freeze', 'late', 'withdraw', 'nothing'), fc.nat(), fc.nat());
  fc.assert(
    fc.property(fc.array(step, { minLength: 1000, maxLength: 1000 }), (steps) => {
      const fsu = new Numbering('2027-01-04T08:00:00.000Z', policy);
      for (const [nth, [what, pick, other]] of steps.entries()) {
        // Planned over three years, out of order; frozen, added to and cancelled out of order, some twelve at a time.
        fsu.give('secretary', days(day((nth * 389) % 1000)));
        if (nth % 4 === 0) fsu.give('engine', booking(`pilot-${nth}`));
        const living = Object.values(fsu.committee.meetings).filter(({ status }) => status !== 'cancelled');
        const any = (of: number) => living[of % living.length]?.id ?? '';
        const meeting = pick % 2 === 0 ? (openMeetings(fsu.committee)[0]?.id ?? '') : any(pick);
        const queued = fsu.committee.queue[0] ?? `c${fsu.committee.counts.cases}`;
        if (what === 'freeze') fsu.give('secretary', { type: 'freezeAgenda', meeting });
        if (what === 'late') fsu.give('chair', { type: 'addLateCase', meeting, case: queued });
        if (what === 'withdraw') fsu.give('engine', { type: 'dropCase', from: `pilot/pilot-${nth}`, stage: 'review' });
        if (living.length > 12) fsu.give('secretary', { type: 'cancelMeeting', meeting: any(other), reason });
        // What is long over need not be carried along.
        if (fsu.committee.queue.length > 30)
          fsu.give('engine', { type: 'dropCase', from: pilotOf(fsu, 0), stage: 'review' });
      }
      expect(fsu.committee.counts.meetings).toBe(1000);
      expect(fsu.given.length).toBeGreaterThan(1000);
      expectGapless(fsu);
    }),
    { numRuns: 1 },
  );
});

function pilotOf({ committee }: Numbering, nth: number): string {
  const about = committee.cases[committee.queue[nth] ?? '']?.about;
  return about?.kind === 'pilot' ? about.pilot : '';
}
