import { describe, expect, test } from '@jest/globals';
import { words } from '../pilot/testing/community.js';
import { asTold, named } from '../../engine/fields.js';
import { committeeReadBy, type CommitteeRead } from './index.js';
import { contextOf, EVERYBODY } from './testing/community.js';
import * as story from './testing/story.js';
import { decided, type Story } from './testing/story.js';
import * as one from './view/case.js';
import * as standing from './view/committee.js';
import * as meeting from './view/meeting.js';
import { about } from './view/parts.js';

const STORIES = {
  placed: () => story.placed(),
  frozen: () => story.frozen(),
  sitting: () => story.sitting(),
  decided: () =>
    story.sitting().by('secretary', decided('c1', { votes: { for: ['chair'], against: [], abstained: [] } })),
  'minutes out': () => story.minutesOut(),
  approved: () => story.approved(),
  cancelled: () => story.cancelled(),
};
function readBy(person: string, fsu: Story): CommitteeRead {
  const read = committeeReadBy(fsu.at(), { ...contextOf(person, fsu.now), theirs: new Set() });
  if (read === null) throw new Error('no committee');
  return read;
}
const BESIDE = { booked: [], texts: new Map<string, string | null>() };
const ELSEWHERE = { numbers: new Map<string, string | null>(), ofSamePilot: [] };

describe.each(Object.entries(STORIES))('of a committee with a meeting that is %s', (_, begin) => {
  const fsu = begin();
  test.each(EVERYBODY)('what is shown to %s is all that its schema promises, and nothing besides', (person) => {
    const read = readBy(person, fsu);
    const { meetings, cases } = read.committee;
    const shown = [
      [standing.schema, standing.of(read)],
      [standing.listed, standing.listedOf(read)],
      ...Object.values(meetings).map((its) => [meeting.schema, meeting.of(its, read, BESIDE)] as const),
      ...Object.values(cases).map((its) => [one.schema, one.of(its, read, ELSEWHERE)] as const),
    ] as const;
    for (const [schema, view] of shown) {
      const parsed = schema.safeParse(named(schema, view));
      expect(parsed.error?.issues ?? []).toEqual([]);
    }
  });
});

describe('to others than the committee’s people', () => {
  const reason = words('Søster av søkeren');
  const said = words('Det ble uenighet');
  const votes = { for: ['chair', 'm1'], against: [], abstained: [] };
  const settled = { case: 'c1', person: 'm3', disqualified: true, reason, deputy: null };
  const taken = (): Story =>
    story
      .sitting()
      .by('secretary', { type: 'settleDisqualification', ...settled })
      .by('secretary', { type: 'writeMinutes', meeting: 'm1', case: 'c1', text: said })
      .by('secretary', decided('c1', { votes, reason }));
  /** All that leaves the API of the meeting and its case. */
  const told = (person: string, fsu: Story): string => {
    const read = readBy(person, fsu);
    const its = fsu.meeting('m1');
    const taken1 = read.committee.cases['c1'];
    if (taken1 === undefined) throw new Error('no case');
    return JSON.stringify([
      named(meeting.schema, meeting.of(its, read, BESIDE)),
      named(one.schema, one.of(taken1, read, ELSEWHERE)),
    ]);
  };

  test('a meeting and its case say nothing of discussion, decision, votes and disqualification before the minutes are out', () => {
    const own = told('secretary', taken());
    for (const hidden of [reason.ref, said.ref, '"votes":{"for":["chair","m1"]']) expect(own).toContain(hidden);
    const others = told('leader', taken());
    expect(others).not.toMatch(/"votes":\{|"outcome"/);
    for (const hidden of [reason.ref, said.ref, '"m3"']) expect(others).not.toContain(hidden);
  });

  test('who voted how in a round, who is waited for, and the book stay the committee’s own', () => {
    const read = readBy('leader', story.minutesOut());
    const its = meeting.of(story.minutesOut().meeting('m1'), read, BESIDE);
    expect(its).toMatchObject({ answers: [], waitingFor: [], book: null, seats: [], doubleBookings: [] });
    expect(standing.of(read).waitingFor).toEqual([]);
  });
});

test('of alternatives, what is named is that whose word stands there', () => {
  const minutes = { kind: 'minutes', committee: 'FSU', meeting: 'm1', startsAt: '2027-04-20T07:00:00.000Z' };
  expect(named(about, { ...minutes, secret: 1 })).toEqual(minutes);
});

test('what is called something, and a page, are told as a line of text', () => {
  const { title, about: matter } = asTold(one.listed).shape;
  expect(title.safeParse('Hospitering').success).toBe(true);
  expect(matter.safeParse({ kind: 'stream', path: '/utgaver/1', effects: ['approve'] }).success).toBe(true);
});
