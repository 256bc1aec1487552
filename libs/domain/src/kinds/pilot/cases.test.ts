import { expect, test } from '@jest/globals';
import { apply } from '../../entity.js';
import { pilotEntity } from './pilot.js';
import { words } from './testing/community.js';
import * as story from './testing/story.js';

const reason = words('Fordi');
/** What committees were asked from the event numbered `from` on, as one line each, as the pilot was after each event. */
function asked({ events, now }: story.Story, from: number): readonly string[] {
  let pilot = pilotEntity.initial;
  return events.flatMap((event, nth) => {
    const { state, reactions } = apply(pilotEntity, pilot, event, now);
    pilot = state;
    if (nth < from) return [];
    return reactions.flatMap((one) => {
      if (one.type !== 'give') return [];
      const { booking, stage } = one.command as {
        booking?: { stage: string; again?: true };
        stage?: string;
        type: string;
      };
      return [`${one.command.type} ${booking?.stage ?? stage} ${one.stream}${booking?.again ? ' again' : ''}`];
    });
  });
}
const all = (pilot: story.Story) => asked(pilot, 0);
const since = (pilot: story.Story, act: (pilot: story.Story) => unknown) => {
  const from = pilot.events.length;
  act(pilot);
  return asked(pilot, from);
};

test('where the FSU decides, it gets a case when all have consented; where it is notified, when somebody objects', () => {
  expect(all(story.consented('decide'))).toEqual(['bookCase review committee/FSU']);
  const notified = story.consented();
  expect(all(notified)).toEqual([]);
  const objection = { type: 'object', reason } as const;
  expect(since(notified, (p) => p.by('member', objection))).toEqual(['bookCase review committee/FSU']);
  expect(since(notified, (p) => p.by('chair', objection))).toEqual([]);
});

test('an objection to what the FSU is to decide anyway asks for no second case', () => {
  const pilot = story.consented('decide');
  expect(since(pilot, (p) => p.by('member', { type: 'object', reason }))).toEqual([]);
});

test('each reminder asks again for the case that a pilot waits for, as one may that came so far before there were committees', () => {
  const reminded = (pilot: story.Story, stage: string) => {
    const from = pilot.events.length;
    pilot.by('engine', { type: 'remind' });
    const given = pilotEntity.reactions(pilot.events.at(-1)!, pilot.pilot, null).filter(({ type }) => type === 'give');
    expect(pilot.events.slice(from).map(({ type }) => type)).toEqual(['Reminded']);
    expect(given).toMatchObject(
      stage === '' ? [] : [{ command: { type: 'bookCase', booking: { of: 'pilot', stage, again: true } } }],
    );
  };
  const due = (pilot: story.Story) => Object.assign(pilot, { now: pilot.pilot.dates.remindAt ?? 'never' });
  reminded(due(story.consented('decide')), 'review');
  reminded(due(story.evaluated()), 'recommendation');
  reminded(due(story.recommended()), 'decision');
  reminded(due(story.seen()), '');
  reminded(due(story.prepared()), '');
});

test('an evaluated pilot is a case for the FSU’s recommendation, and that one for the SSU, with what was recommended', () => {
  const pilot = story.ended();
  expect(since(pilot, (p) => p.until('2026-03-10T00:00:00.000Z'))).toEqual(['bookCase recommendation committee/FSU']);
  const recommendation = { type: 'recommend', verdict: 'stop', reason } as const;
  expect(since(pilot, (p) => p.by('engine', recommendation))).toEqual(['bookCase decision committee/SSU']);
  const given = pilotEntity.reactions(pilot.events.at(-1)!, pilot.pilot, null).find(({ type }) => type === 'give');
  expect(given).toEqual({
    type: 'give',
    stream: 'committee/SSU',
    command: {
      type: 'bookCase',
      booking: {
        of: 'pilot',
        stage: 'decision',
        measure: 'KOM-07',
        title: words('Hospitering på tvers'),
        recommended: 'stop',
        reason,
        policy: 'decide',
      },
    },
  });
});

test('a case that is decided outside the committee, or of a pilot that is withdrawn, is dropped', () => {
  const drop = ['dropCase review committee/FSU'];
  const review = () => story.consented('decide');
  expect(since(review(), (p) => p.by('chair', { type: 'endorse', note: null }))).toEqual(drop);
  expect(since(review(), (p) => p.by('chair', { type: 'returnProposal', reason }))).toEqual(drop);
  expect(since(review(), (p) => p.by('chair', { type: 'declineProposal', reason }))).toEqual(drop);
  expect(since(review(), (p) => p.by('medisin', { type: 'withdraw', reason }))).toEqual(drop);
  expect(since(story.consented(), (p) => p.by('medisin', { type: 'withdraw', reason }))).toEqual([]);
  expect(since(story.started(), (p) => p.by('medisin', { type: 'withdraw', reason }))).toEqual([]);
  const recommendation = { type: 'recommend', verdict: 'stop', reason } as const;
  expect(since(story.evaluated(), (p) => p.by('chair', recommendation))).toEqual([
    'dropCase recommendation committee/FSU',
    'bookCase decision committee/SSU',
  ]);
  const decision = { type: 'recordDecision', caseNumber: '04/26', decidedOn: '2026-02-02', reason } as const;
  expect(since(story.recommended(), (p) => p.by('ssuSecretary', { ...decision, verdict: 'stop' }))).toEqual([
    'dropCase decision committee/SSU',
  ]);
});

test('a case that its committee decides is neither dropped nor booked again, nor when that is taken back', () => {
  const pilot = story.consented('decide');
  const taken = since(pilot, (p) =>
    p
      .by('engine', { type: 'returnProposal', reason })
      .by('engine', { type: 'takeBackDecision', stage: 'review', effect: 'return' })
      .by('engine', { type: 'declineProposal', reason }),
  );
  expect(taken).toEqual([]);
});

test('a recommendation that is taken back takes the SSU’s case with it', () => {
  const pilot = story.evaluated().by('engine', { type: 'recommend', verdict: 'stop', reason });
  const undoing = { type: 'takeBackDecision', stage: 'recommendation', effect: 'stop' } as const;
  expect(since(pilot, (p) => p.by('engine', undoing))).toEqual(['dropCase decision committee/SSU']);
});

test('whoever proposed it and every party are told of each decision by e-mail, and of the reason', () => {
  const told = (pilot: story.Story) =>
    pilotEntity.reactions(pilot.events.at(-1)!, pilot.pilot, null).flatMap((one) =>
      one.type === 'notify'
        ? [
            {
              about: one.about,
              to: 'at' in one.to ? one.to.at : 'person',
              mail: one.mail,
              reason: one.with?.['why'],
            },
          ]
        : [],
    );
  const everybody = (about: string) =>
    ['person', 'unn-harstad-medisin', 'harstad', 'kvaefjord', 'person'].map((to) => ({
      about,
      to,
      mail: true,
      reason: reason.ref,
    }));
  const review = () => story.consented('decide');
  expect(told(review().by('engine', { type: 'declineProposal', reason }))).toEqual(everybody('pilot-declined'));
  const recommended = story.evaluated().by('engine', { type: 'recommend', verdict: 'stop', reason });
  expect(told(recommended).slice(1)).toEqual(everybody('recommended'));
  const returned = told(review().by('engine', { type: 'returnProposal', reason }));
  expect(returned.map(({ about, to }) => `${about} ${to}`)).toEqual([
    'proposal-returned person',
    'proposal-returned unn-harstad-medisin',
    'changes-asked-of-lead harstad',
    'changes-asked-of-lead kvaefjord',
    'changes-asked-of-lead person',
  ]);
  expect(returned.every(({ mail, reason: why }) => mail === true && why === reason.ref)).toBe(true);
});

test('a committee’s case may decide what its people may not: what they proposed themselves is theirs no more than before', () => {
  const pilot = story.consented('decide');
  expect(pilot.refusal('engine', { type: 'endorse', note: null })).toBeNull();
  expect(story.consented().refusal('engine', { type: 'endorse', note: null })).toEqual({ code: 'NotForDecision' });
  expect(pilot.refusal('engine', { type: 'withdraw', reason })?.code).toBe('NotYours');
});
