import { expect, test } from '@jest/globals';
import { words } from '../pilot/testing/community.js';
import { caseAt } from './record.js';
import { committeeEntity, committeeReadBy, meetingShows } from './index.js';
import { contextOf } from './testing/community.js';
import * as story from './testing/story.js';
import { booking, days, decided, held, Story, submission } from './testing/story.js';

const reason = words('Fordi');
/** An FSU meeting under way with one case of a pilot. */
function reviewing(stage: 'review' | 'recommendation' | 'decision' = 'review'): Story {
  const fsu = new Story('standard', 'FSU', 'SSU').by('engine', booking('A', stage)).by('secretary', days('2027-04-20'));
  return fsu.until('2027-04-20T09:00:00.000Z').by('secretary', held('m1'));
}
const commands = (told: Story) => told.moves.map(({ stream, command }) => [stream, command.type]);

test('a recorded decision moves the pilot, and only its answer makes it moved', () => {
  const fsu = reviewing().by('secretary', decided('c1', { proposal: 'endorse' }));
  expect(commands(fsu)).toEqual([['pilot/A', 'endorse']]);
  expect(fsu.case('c1').decision).toMatchObject({ effect: 'endorse', moved: 'taken' });
});

test.each([
  ['review', { proposal: 'decline', reason }, { type: 'declineProposal', reason }],
  ['review', { outcome: 'returned', proposal: null, reason }, { type: 'returnProposal', reason }],
  [
    'review',
    { outcome: 'amended', proposal: null, text: reason, effect: 'endorse' },
    { type: 'endorse', note: reason },
  ],
  ['recommendation', { proposal: 'stop', reason }, { type: 'recommend', verdict: 'stop', reason }],
  [
    'decision',
    { proposal: 'adapt' },
    {
      type: 'recordDecision',
      verdict: 'adapt',
      caseNumber: '04/27',
      decidedOn: '2027-04-20',
      reason: words('Det virker, men kan bli bedre'),
    },
  ],
] as const)('what is decided at the %s is what the pilot is told (%#)', (stage, changes, command) => {
  const fsu = reviewing(stage).by('secretary', decided('c1', changes));
  expect(fsu.moves.map((given) => given.command)).toEqual([command]);
});

test('what the FSU recommended stands first among the alternatives of the SSU', () => {
  expect(
    reviewing('decision')
      .case('c1')
      .proposals.map(({ id }) => id),
  ).toEqual(['adapt', 'adopt', 'stop']);
});

test('a pilot that refuses leaves the decision, and people are told', () => {
  const fsu = reviewing();
  fsu.pilotSays = 'WrongPhase';
  fsu.by('secretary', decided('c1', { proposal: 'endorse' }));
  expect(fsu.case('c1').decision?.moved).toEqual({ refused: 'WrongPhase' });
  expect(fsu.toldTo('chair@FSU')).toContain('decision-not-moved');
});

test('a pilot that asks again gets a case only where none is on its way to decide on it', () => {
  const again = { ...booking('A'), booking: { ...story.aboutPilot('A', 'review'), again: true } } as ReturnType<
    typeof booking
  >;
  const cases = (fsu: Story) => Object.values(fsu.at().cases).filter(({ about }) => about.kind === 'pilot').length;
  expect(cases(new Story().by('engine', again).by('engine', again))).toBe(1);

  // Decided, and the pilot has not heard of it yet; then it has.
  const away = reviewing();
  away.pilotsAreAway = true;
  away.by('secretary', decided('c1', { proposal: 'endorse' })).by('engine', again);
  expect(cases(away)).toBe(1);
  expect(cases(away.by('engine', { type: 'noteEffect', case: 'c1' }).by('engine', again))).toBe(1);

  // It refused: until the minutes are approved that can be taken back, and decided anew where it stands.
  const refused = reviewing();
  refused.pilotSays = 'WrongPhase';
  refused.by('secretary', decided('c1', { proposal: 'endorse' })).by('engine', again);
  expect(cases(refused)).toBe(1);
  refused
    .by('secretary', { type: 'sendMinutes', meeting: 'm1' })
    .by('chair', { type: 'approveMinutes', meeting: 'm1' });
  expect(cases(refused.by('engine', again).by('engine', again))).toBe(2);

  // A pilot that left and came back asks anew, whatever is remembered.
  const back = reviewing().by('secretary', decided('c1', { outcome: 'returned', proposal: null, reason }));
  expect(cases(back.by('engine', booking('A')))).toBe(2);
  const dropped = new Story().by('engine', again).by('engine', { type: 'dropCase', from: 'pilot/A', stage: 'review' });
  expect(cases(dropped.by('engine', again))).toBe(2);
});

test('a pilot that could not be reached is not blamed for it, and undoing may be tried again', () => {
  const fsu = reviewing();
  fsu.pilotSays = 'GivenUp';
  fsu.by('secretary', decided('c1', { proposal: 'endorse' }));
  expect(fsu.toldTo('chair@FSU')).toContain('decision-not-given');
  expect(fsu.toldTo('chair@FSU')).not.toContain('decision-not-moved');

  const other = reviewing().by('secretary', decided('c1', { proposal: 'endorse' }));
  other.pilotSays = 'GivenUp';
  other.by('secretary', { type: 'undoDecision', case: 'c1', reason });
  expect(other.toldTo('secretary@FSU')).toContain('undoing-not-given');
  expect(other.toldTo('secretary@FSU')).not.toContain('undoing-refused');
  other.pilotSays = null;
  other.by('secretary', { type: 'undoDecision', case: 'c1', reason });
  expect(other.case('c1')).toMatchObject({ status: 'placed', decision: null });
});

test('postponed, a case goes to the next meeting and gets another number there; returned, it waits for the secretary', () => {
  const fsu = story.sitting().by('secretary', days('2027-06-01'));
  fsu.by('secretary', decided('c1', { outcome: 'postponed', reason }));
  expect(fsu.case('c1')).toMatchObject({ status: 'placed', meeting: 'm2', number: null, late: false });
  expect(fsu.case('c1').earlier).toEqual([
    { meeting: 'm1', number: '04/27', outcome: 'postponed', reason, discussion: null, toldIn: null, saidIn: null },
  ]);
  fsu.by('secretary', { type: 'writeMinutes', meeting: 'm1', case: 'c1', text: words('Mangler tall') });
  expect(fsu.case('c1')).toMatchObject({ discussion: null, earlier: [{ discussion: words('Mangler tall') }] });
  const back = story.sitting().by('secretary', days('2027-06-01'));
  back.by('secretary', decided('c1', { outcome: 'returned', reason }));
  expect(back.case('c1')).toMatchObject({ status: 'queued', parked: true });
  expect(back.meeting('m2').agenda).toEqual([]);
});

test('the quorum of a case is counted without those who are disqualified in it', () => {
  const fsu = story.sitting();
  fsu.by('chair', {
    type: 'settleDisqualification',
    case: 'c1',
    person: 'm2',
    disqualified: true,
    reason,
    deputy: null,
  });
  expect(fsu.refusal('secretary', decided('c1'))).toEqual({ code: 'NoQuorum', case: 'c1', present: 2, needed: 3 });
  expect(fsu.refusal('secretary', decided('c1', { outcome: 'postponed' }))).toBeNull();
  fsu.by('secretary', { ...held('m1', ['chair', 'm1', 'm2', 'm3']), type: 'recordAttendance', reason: null });
  fsu.by('secretary', decided('c1'));
  expect(fsu.case('c1').decision?.disqualified).toEqual(['m2']);
});

test('a deputy takes one seat, that of whom they stand in for', () => {
  const fsu = story.frozen().until('2027-04-20T09:00:00.000Z');
  const with_ = (...present: readonly (readonly [string, string | null])[]) => ({
    ...held('m1', ['chair']),
    present: present.map(([person, deputyFor]) => ({ person, deputyFor })),
  });
  const refused = (...present: readonly (readonly [string, string | null])[]) =>
    fsu.refusal('secretary', with_(['chair', null], ...present))?.code ?? null;
  expect(refused(['deputy', 'm1'], ['m2', null])).toBeNull();
  expect(refused(['deputy', null])).toBe('NotAMember');
  expect(refused(['deputy', 'm3'])).toBe('NotAMember');
  expect(refused(['deputy', 'm1'], ['m1', null])).toBe('SeatTakenTwice');
  expect(refused(['deputy', 'm1'], ['deputy', 'm2'])).toBe('SeatTakenTwice');
  expect(refused(['observer', null])).toBe('NotAMember');
});

test('votes are counted where they are given, and the chair’s settles a tie', () => {
  const fsu = story.frozen().until('2027-04-20T09:00:00.000Z');
  fsu.by('secretary', held('m1', ['chair', 'm1', 'm2', 'm3']));
  const votes = (yes: string[], no: string[]) => decided('c1', { votes: { for: yes, against: no, abstained: [] } });
  expect(fsu.refusal('secretary', votes(['m1', 'm2'], ['chair', 'm3']))?.code).toBe('NoMajority');
  expect(fsu.refusal('secretary', votes(['chair', 'm2'], ['m1', 'm3']))).toBeNull();
  expect(fsu.refusal('secretary', votes(['both'], []))?.code).toBe('NotPresent');
  expect(fsu.refusal('secretary', votes(['secretary'], []))?.code).toBe('MayNotVote');
  expect(fsu.refusal('secretary', votes(['m1', 'm1'], []))?.code).toBe('VotedTwice');
});

test('a decision is undone while the pilot lets it, and decided anew', () => {
  const fsu = reviewing().by('secretary', decided('c1', { proposal: 'decline', reason }));
  fsu.by('secretary', { type: 'undoDecision', case: 'c1', reason });
  expect(fsu.moves[1]?.command).toEqual({ type: 'takeBackDecision', stage: 'review', effect: 'decline' });
  expect(fsu.case('c1')).toMatchObject({
    status: 'placed',
    decision: null,
    number: '04/27',
    undone: [{ effect: 'decline' }],
  });
  fsu.by('secretary', decided('c1', { proposal: 'endorse' }));
  fsu.pilotSays = 'MovedOn';
  fsu.by('secretary', { type: 'undoDecision', case: 'c1', reason });
  expect(fsu.case('c1').decision).toMatchObject({ effect: 'endorse', undoing: { refused: 'MovedOn' } });
  expect(fsu.toldTo('secretary@FSU')).toContain('undoing-refused');
});

test('an undoing that the pilot has not answered holds the minutes, and nobody asks twice', () => {
  const fsu = reviewing().by('secretary', decided('c1', { proposal: 'endorse' }));
  fsu.by('secretary', { type: 'sendMinutes', meeting: 'm1' });
  expect(fsu.meeting('m1').dates.approveAt).not.toBeNull();
  fsu.pilotsAreAway = true;
  fsu.by('secretary', { type: 'undoDecision', case: 'c1', reason });
  expect(fsu.meeting('m1').dates.approveAt).toBeNull();
  expect(fsu.refusal('secretary', { type: 'undoDecision', case: 'c1', reason })?.code).toBe('UndoingUnderWay');
  expect(fsu.refusal('chair', { type: 'approveMinutes', meeting: 'm1' })?.code).toBe('UndoingUnderWay');
  fsu.by('engine', { type: 'noteNotUndone', case: 'c1', refusal: 'MovedOn' });
  expect(fsu.meeting('m1').dates.approveAt).not.toBeNull();
  expect(fsu.decision('engine', { type: 'noteUndone', case: 'c1' })).toMatchObject({ events: [] });
});

test('the meeting that postponed a case says so for good, whatever another meeting decided', () => {
  const fsu = story.sitting().by('secretary', days('2027-06-01'));
  fsu.by('secretary', decided('c1', { outcome: 'postponed', reason }));
  const left = { meeting: 'm1', outcome: 'postponed', reason };
  const offered = (meeting: string) => {
    const read = committeeReadBy(fsu.at(), contextOf('secretary', fsu.now));
    if (read === null) throw new Error('No committee');
    return meetingShows.caseOffersAt(meeting, fsu.case('c1'), read).map(({ command }) => command);
  };
  expect(caseAt('m1', fsu.case('c1'))).toMatchObject({ number: '04/27', decision: null, left });
  expect(offered('m1')).toEqual(['undoDecision']);
  fsu.by('secretary', { type: 'sendMinutes', meeting: 'm1' }).by('chair', { type: 'approveMinutes', meeting: 'm1' });
  fsu.by('secretary', { type: 'freezeAgenda', meeting: 'm2' }).until('2027-06-01T09:00:00.000Z');
  fsu.by('secretary', held('m2')).by('secretary', decided('c1'));
  expect(caseAt('m1', fsu.case('c1'))).toMatchObject({ number: '04/27', decision: null, left });
  expect(caseAt('m2', fsu.case('c1'))).toMatchObject({ decision: { outcome: 'proposal' }, left: null });
  expect(offered('m1')).toEqual([]);
  expect(offered('m2')).toContain('undoDecision');
});

test('a postponement recorded wrongly is taken back too', () => {
  const fsu = story.sitting().by('secretary', days('2027-06-01'));
  fsu.by('secretary', decided('c1', { outcome: 'postponed' }));
  fsu.by('secretary', { type: 'undoDecision', case: 'c1', reason });
  expect(fsu.case('c1')).toMatchObject({ status: 'placed', meeting: 'm1', number: '04/27', earlier: [] });
  expect(fsu.meeting('m2').agenda).toEqual([]);
  fsu.by('secretary', decided('c1'));
  expect(fsu.case('c1').status).toBe('decided');
});

test('after approved minutes nothing is undone, and what became of the meeting is said as it is', () => {
  const undo = { type: 'undoDecision', case: 'c1', reason } as const;
  const refused = { code: 'WrongMeetingStatus', command: 'undoDecision' };
  expect(story.approved().refusal('secretary', undo)).toEqual({ ...refused, status: 'approved' });
  const cancelled = story.concluded();
  cancelled.record({ type: 'MeetingCancelled', meeting: 'm1', reason });
  expect(cancelled.refusal('secretary', undo)).toEqual({ ...refused, status: 'cancelled' });
});

test('a case goes on to the committee above, and each knows what it is called at the other', () => {
  const told = new Story('standard', 'FSU', 'SSU').by('leader', submission());
  told.by('secretary', { type: 'forwardCase', case: 'c1', reason });
  expect(told.case('c1').forwarded).toEqual({ committee: 'SSU', as: 'c1' });
  expect(told.case('c1', 'SSU')).toMatchObject({
    origin: { committee: 'FSU', case: 'c1', number: null },
    about: { kind: 'submitted', by: 'leader' },
    parked: false,
  });
  expect(told.refusal('secretary', { type: 'forwardCase', case: 'c1', reason })?.code).toBe('AlreadyForwarded');
  expect(told.refusal('ssu-secretary', { type: 'forwardCase', case: 'c1', reason }, 'SSU')?.code).toBe(
    'NothingToForwardTo',
  );
});

test('a case that the committee above has not taken yet outlives its meeting, until it has', () => {
  const fsu = story.approved();
  const plannedAndCancelled = (day: string): void => {
    fsu.by('secretary', days(day));
    const meeting = Object.keys(fsu.at().meetings).at(-1) ?? '';
    fsu.by('secretary', { type: 'cancelMeeting', meeting, reason });
  };
  // Forwarded, while the other is away.
  const event = { type: 'CaseForwarded', case: 'c1', committee: 'SSU', reason } as const;
  fsu.committees = { ...fsu.committees, FSU: committeeEntity.evolve(fsu.at(), event, fsu.now) };
  for (const day of ['2027-09-01', '2027-09-08', '2027-09-15', '2027-09-22']) plannedAndCancelled(day);
  expect(fsu.at().meetings).not.toHaveProperty('m1');
  expect(fsu.case('c1').forwarded).toEqual({ committee: 'SSU', as: null });
  plannedAndCancelled('2027-09-29');
  fsu.by('engine', { type: 'noteForwarded', case: 'c1', committee: 'SSU', as: 'c9' });
  expect(fsu.case('c1').forwarded).toEqual({ committee: 'SSU', as: 'c9' });
  plannedAndCancelled('2027-10-06');
  expect(fsu.at().cases).not.toHaveProperty('c1');
});

test('a follow-up is due on its day, its owner is reminded before, on and after it, until it is done', () => {
  const fsu = story.concluded();
  const what = words('Rapporter til høsten');
  fsu.by('secretary', { type: 'addFollowUp', case: 'c1', owner: 'leader', what, due: '2027-06-15' });
  expect(fsu.at().followUps).toMatchObject([{ id: 'f1', number: '04/27', remindAt: '2027-06-08T05:00:00.000Z' }]);
  fsu.until('2027-06-15T06:00:00.000Z');
  expect(fsu.toldTo('leader')).toEqual(['follow-up-added', 'follow-up-reminder', 'follow-up-reminder']);
  fsu.until('2027-06-23T12:00:00.000Z');
  expect(fsu.toldTo('leader')).toHaveLength(4);
  fsu.by('leader', { type: 'completeFollowUp', followUp: 'f1', outcome: what }).until('2027-12-01T12:00:00.000Z');
  expect(fsu.toldTo('leader')).toHaveLength(4);
  expect(fsu.toldTo('secretary@FSU')).toContain('follow-up-done');
});

test('who owns a follow-up and has left every role does not complete it; the committee’s secretary can', () => {
  const fsu = story.concluded();
  const what = words('Rapporter til høsten');
  fsu.by('secretary', { type: 'addFollowUp', case: 'c1', owner: 'nobody', what, due: '2027-06-15' });
  const done = { type: 'completeFollowUp', followUp: 'f1', outcome: what } as const;
  expect(fsu.refusal('nobody', done)).toEqual({ code: 'NotThere' });
  fsu.by('secretary', done);
});
