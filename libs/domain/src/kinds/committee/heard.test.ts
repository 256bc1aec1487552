import { describe, expect, it, test } from '@jest/globals';
import { words } from '../pilot/testing/community.js';
import { committeeEntity } from './index.js';
import { hears } from './heard.js';
import { committeeFor } from './record.js';
import { NO_COMMITTEE, type Committee } from './state.js';
import { ONE_OF_EACH } from './testing/commands.js';
import * as story from './testing/story.js';
import { booking, type Story } from './testing/story.js';
import { maySeeCase, type CommitteeReader } from './visibility.js';

const reader = (person: string, ...pilots: readonly string[]): CommitteeReader => ({
  person,
  all: false,
  pilots: new Set(pilots),
});
const SUBMITTER = reader('leader');
const OTHERS = reader('somebody');
const OF_PILOT = reader('of-pilot', 'pilot/A');
const OUTSIDE = [SUBMITTER, OTHERS, OF_PILOT];
const INSIDE: CommitteeReader = { person: 'm1', all: true, pilots: new Set() };

/** What somebody outside a committee sees of it: its plan, their cases as they may know them, and what is theirs to do. */
function seen(committee: Committee, by: CommitteeReader): string {
  const { cases, queue, followUps, meetings } = committeeFor(by, committee);
  const theirs = Object.values(cases).filter((one) => maySeeCase(one, by));
  const isTheirs = (id: string): boolean => theirs.some((one) => one.id === id);
  return JSON.stringify([
    theirs,
    queue.filter(isTheirs),
    followUps.filter((one) => one.owner === by.person || isTheirs(one.case)),
    Object.values(meetings).map(({ id, status, startsAt, endsAt, place, agenda }) => [
      ...[id, status, startsAt, endsAt, place],
      agenda.filter(isTheirs),
    ]),
  ]);
}

/** What readers see otherwise after an event of a story, and do not hear of. */
function unheard(told: Story): readonly string[] {
  const missed: string[] = [];
  let before = NO_COMMITTEE;
  for (const { event } of told.events.filter(({ at }) => at === 'FSU')) {
    const after = committeeEntity.evolve(before === NO_COMMITTEE ? null : before, event, told.now);
    const { type, ...data } = event;
    for (const by of OUTSIDE)
      if (seen(before, by) !== seen(after, by) && !hears({ type, data }, after, by))
        missed.push(`${type} ${by.person}`);
    before = after;
  }
  return missed;
}

const LIVES: Readonly<Record<string, () => Story>> = {
  planned: story.planned,
  opened: story.opened,
  frozen: story.frozen,
  sitting: story.sitting,
  concluded: story.concluded,
  'minutes that are out': story.minutesOut,
  approved: story.approved,
  cancelled: story.cancelled,
  'a round': story.round,
  'with a pilot’s case': () => story.placed().by('engine', booking('A')),
  'with a pilot’s case on the agenda': () =>
    story.placed().by('engine', booking('A')).until('2027-04-12T12:00:00.000Z'),
};

describe.each(Object.entries(LIVES))('of a committee: %s', (_, begin) => {
  it('whoever sees something otherwise hears of it, whatever was done', () => {
    for (const [person, command] of Object.values(ONE_OF_EACH)) {
      const told = begin();
      if (told.refusal(person, command) === null) told.by(person, command);
      expect(unheard(told)).toEqual([]);
    }
  });
});

test('what a committee writes in a case is heard by its own people and by those who may see the case', () => {
  const at = story.placed().at();
  const written = { type: 'PaperWritten', data: { case: 'c1', title: null, parts: {}, proposals: null } };
  expect([INSIDE, SUBMITTER, OTHERS].map((by) => hears(written, at, by))).toEqual([true, true, false]);
});

test('how a committee prepares its book and minutes is heard by its own people alone', () => {
  const at = story.frozen().at();
  for (const type of ['BookAsked', 'BookMade', 'MinutesAsked', 'MinutesHeldBack', 'AttendanceRecorded'])
    expect([INSIDE, ...OUTSIDE].map((by) => hears({ type, data: { meeting: 'm1' } }, at, by))).toEqual([
      true,
      ...OUTSIDE.map(() => false),
    ]);
});

test('what is to be done is heard by whose it is', () => {
  const told = story
    .concluded()
    .by('secretary', { type: 'addFollowUp', case: 'c1', owner: 'somebody', what: words('Ring'), due: '2027-06-01' });
  const { event } = told.events.at(-1)!;
  const { type, ...data } = event;
  expect(OUTSIDE.map((by) => hears({ type, data }, told.at(), by))).toEqual([true, true, false]);
});

test('what is not known any more, or not known yet, is heard by everybody', () => {
  const at = story.placed().at();
  expect(hears({ type: 'PaperWritten', data: { case: 'c99' } }, at, OTHERS)).toBe(true);
  expect(hears({ type: 'SomethingNew', data: {} }, at, OTHERS)).toBe(true);
});
