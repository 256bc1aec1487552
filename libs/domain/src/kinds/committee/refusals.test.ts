import { expect, test } from '@jest/globals';
import { words } from '../pilot/testing/community.js';
import type { CommitteeCommand } from './index.js';
import { COMMITTEE_REFUSAL_CODES, type CommitteeRefusal } from './refusals.js';
import { attachment, idOf, ONE_OF_EACH } from './testing/commands.js';
import { booked, c1, m1, opening, reason, reviewing, withdrawn, write } from './testing/given.js';
import * as story from './testing/story.js';
import { days, decided, held, meeting, plan, Story, submission } from './testing/story.js';
import type { GivenPriority } from './values.js';

const bookedByStream = () =>
  new Story().by('engine', {
    type: 'bookCase',
    from: 'edition/1',
    booking: { of: 'stream', title: null, effects: ['approve', 'return'], policy: 'standard' },
  });

type Given = readonly [Story, string, CommitteeCommand];
const competence: GivenPriority = { id: 'competence', title: null, areas: ['competence'], measures: [] };
const priorities = (...all: readonly GivenPriority[]): Given => [
  story.planned(),
  'chair',
  { type: 'setPriorities', priorities: all },
];
/** A way to provoke each refusal. */
const WAYS: Readonly<
  Record<CommitteeRefusal['code'] | 'NotThere' | 'NotYours' | 'AlreadyThere' | 'UnknownCommand', () => Given>
> = {
  UnknownCommand: () => [story.planned(), 'secretary', { type: 'constructor' } as never],
  NotThere: () => [new Story('standard', 'SSU'), 'secretary', days('2027-04-20')],
  AlreadyThere: () => [new Story(), ...ONE_OF_EACH.establish],
  UnknownPolicy: () => [new Story(), 'secretary', plan(meeting('2027-04-20', { policy: 'none' }))],
  UnknownCommittee: () => [new Story(), 'secretary', plan(meeting('2027-04-20', { policy: 'elsewhere' }))],
  NotYours: () => [story.planned(), 'm1', days('2027-04-21')],
  UnknownMeeting: () => [story.placed(), 'secretary', { type: 'placeCase', ...c1, meeting: 'm9' }],
  UnknownCase: () => [story.frozen(), 'chair', { type: 'addLateCase', case: 'c99', meeting: 'm1' }],
  MeetingInThePast: () => [new Story(), 'secretary', days('2027-01-04')],
  MeetingTooLong: () => [new Story(), 'secretary', plan(meeting('2027-04-20', { endsAt: '2027-04-21T08:00:01.000Z' }))],
  MomentsInWrongOrder: () => [
    new Story(),
    'secretary',
    plan(meeting('2027-04-20', { endsAt: '2027-04-20T08:00:00.000Z' })),
  ],
  MeetingPlannedTwice: () => [story.planned(), 'secretary', days('2027-04-20')],
  WrongMeetingStatus: () => [story.frozen(), 'secretary', { type: 'freezeAgenda', ...m1 }],
  WrongKindOfMeeting: () => [story.round(), 'secretary', held('m2')],
  MeetingNotYet: () => [story.frozen(), 'secretary', held('m1')],
  NothingChanged: () => [story.placed(), 'secretary', { type: 'orderAgenda', ...m1, cases: ['c1'] }],
  NotDueYet: () => [story.placed(), 'engine', { type: 'freezeAgenda', ...m1 }],
  NoCases: () => [story.planned(), 'secretary', { type: 'freezeAgenda', ...m1 }],
  CutOffHasPassed: () => [
    story.frozen().by('leader', submission()),
    'secretary',
    { type: 'placeCase', case: 'c6', meeting: 'm1' },
  ],
  NotOnTheAgenda: () => [story.sitting().by('leader', submission()), 'secretary', decided('c6')],
  AlreadyOnTheAgenda: () => [story.placed(), 'secretary', { type: 'placeCase', ...c1, ...m1 }],
  AgendaDiffers: () => [story.placed(), 'secretary', { type: 'orderAgenda', ...m1, cases: ['c1', 'c1'] }],
  CaseIsFrozen: () => [story.frozen(), 'secretary', write()],
  CaseIsOver: () => [withdrawn(story.sitting(), 'secretary'), 'secretary', decided('c1')],
  CaseBelongsToPilot: () => [booked(), 'secretary', { type: 'withdrawCase', ...c1, reason }],
  CaseFollows: () => [bookedByStream(), 'secretary', { type: 'withdrawCase', ...c1, reason }],
  NothingToForwardTo: () => {
    const ssu = new Story().by('leader', submission(), 'SSU');
    ssu.committees = { FSU: ssu.at('SSU') };
    return [ssu, 'ssu-secretary', { type: 'forwardCase', ...c1, reason }];
  },
  AlreadyForwarded: () => [
    story.placed().by('secretary', { type: 'forwardCase', ...c1, reason }),
    'secretary',
    { type: 'forwardCase', ...c1, reason },
  ],
  UnknownProposal: () => [story.sitting(), 'secretary', decided('c1', { proposal: 'p9' })],
  ProposalNamedTwice: () => [
    booked(),
    'secretary',
    write({ id: 'p', text: reason, effect: 'return' }, { id: 'p', text: null, effect: 'endorse' }),
  ],
  ProposalMissing: () => [story.placed().by('secretary', write()), 'secretary', opening(['c1'])],
  OutcomeDoesNotFit: () => [reviewing(), 'secretary', decided('c1', { outcome: 'noted', proposal: null })],
  FieldDoesNotFit: () => [story.sitting(), 'secretary', decided('c1', { outcome: 'postponed', proposal: 'p1' })],
  CorrectionReasonMissing: () => [
    story.minutesOut(),
    'secretary',
    { ...held('m1', ['chair', 'm1', 'm2', 'm3']), type: 'recordAttendance', reason: null },
  ],
  DeputyNotNeeded: () => [
    story.sitting(),
    'chair',
    { type: 'settleDisqualification', ...c1, person: 'm1', disqualified: false, reason, deputy: 'deputy' },
  ],
  RemarkMissing: () => [story.minutesOut(), 'm1', { type: 'answerMinutes', ...m1, approve: false, remark: null }],
  EffectMissing: () => [reviewing(), 'secretary', decided('c1', { outcome: 'amended', proposal: null, text: reason })],
  EffectDoesNotFit: () => [booked(), 'secretary', write({ id: 'p', text: reason, effect: 'adopt' })],
  TextMissing: () => [story.sitting(), 'secretary', decided('c1', { outcome: 'amended', proposal: null })],
  ReasonMissing: () => [reviewing(), 'secretary', decided('c1', { proposal: 'decline' })],
  NotSuspected: () => [
    story.concluded(),
    'secretary',
    {
      type: 'sendMinutes',
      ...m1,
      letStand: { faults: [{ text: idOf('t1'), what: 'phone' }], reason: words('Et beløp') },
    },
  ],
  NotDecidedYet: () => [story.sitting(), 'secretary', { type: 'sendMinutes', ...m1 }],
  AlreadyDecided: () => [story.concluded(), 'secretary', decided('c1')],
  NoDecision: () => [story.sitting(), 'secretary', { type: 'undoDecision', ...c1, reason }],
  NotAMember: () => [
    story.sitting(),
    'chair',
    { type: 'settleDisqualification', ...c1, person: 'observer', disqualified: true, reason, deputy: null },
  ],
  SeatTakenTwice: () => [story.frozen().until('2027-04-20T09:00:00.000Z'), 'secretary', held('m1', ['m1', 'm1'])],
  NotPresent: () => [story.frozen().until('2027-04-20T09:00:00.000Z'), 'secretary', { ...held('m1'), chairedBy: 'm3' }],
  MayNotVote: () => [
    story.sitting(),
    'secretary',
    decided('c1', { votes: { for: ['observer'], against: [], abstained: [] } }),
  ],
  VotedTwice: () => [
    story.sitting(),
    'secretary',
    decided('c1', { votes: { for: ['m1'], against: [], abstained: ['m1'] } }),
  ],
  NoMajority: () => [
    story.sitting(),
    'secretary',
    decided('c1', { votes: { for: ['m1'], against: ['chair'], abstained: [] } }),
  ],
  NoQuorum: () => [
    story
      .frozen()
      .until('2027-04-20T09:00:00.000Z')
      .by('secretary', held('m1', ['chair'])),
    'secretary',
    decided('c1'),
  ],
  UndoingUnderWay: () => {
    const fsu = reviewing().by('secretary', decided('c1', { proposal: 'endorse' }));
    fsu.pilotsAreAway = true;
    return [
      fsu.by('secretary', { type: 'undoDecision', ...c1, reason }),
      'secretary',
      { type: 'undoDecision', ...c1, reason },
    ];
  },
  UnknownAttachment: () => [story.placed(), 'secretary', { type: 'detach', ...c1, attachment: idOf('a9') }],
  TooManyAttachments: () => {
    const fsu = story.placed();
    for (let nth = 0; nth < 20; nth++) fsu.by('leader', { type: 'attach', ...c1, attachment: attachment(`a${nth}`) });
    return [fsu, 'leader', { type: 'attach', ...c1, attachment: attachment('a20') }];
  },
  DateHasPassed: () => [new Story(), 'leader', { ...submission(), wantedBy: '2027-01-03' } as CommitteeCommand],
  AlreadyDone: () => [
    story.concluded().by('secretary', ONE_OF_EACH.addFollowUp[1]).by('leader', ONE_OF_EACH.completeFollowUp[1]),
    ...ONE_OF_EACH.completeFollowUp,
  ],
  MinutesNotReady: () => {
    const fsu = story.concluded();
    fsu.papers = false;
    return [fsu.by('secretary', { type: 'sendMinutes', ...m1 }), 'chair', { type: 'approveMinutes', ...m1 }];
  },
  MinutesObjectedTo: () => [
    story.minutesOut().by('m1', { type: 'answerMinutes', ...m1, approve: false, remark: reason }),
    'chair',
    { type: 'approveMinutes', ...m1 },
  ],
  NotAtTheMeeting: () => [story.minutesOut(), 'm3', { type: 'answerMinutes', ...m1, approve: true, remark: null }],
  UnknownMeasure: () => priorities({ id: 'p1', title: null, areas: [], measures: ['XXX-99'] }),
  UnknownArea: () => priorities({ id: 'p1', title: null, areas: ['x'], measures: [] }),
  PriorityNamedTwice: () => priorities(competence, competence),
  PriorityWithoutTitle: () => priorities({ ...competence, measures: ['KOM-07'] }),
};

test.each(Object.entries(WAYS))('%s is provoked', (code, way) => {
  const [fsu, person, command] = way();
  const before = JSON.stringify(fsu.at());
  expect(fsu.refusal(person, command)?.code).toBe(code);
  expect(JSON.stringify(fsu.at())).toBe(before);
});

test('every refusal of a committee has its way', () => {
  expect(Object.keys(WAYS)).toEqual(expect.arrayContaining([...COMMITTEE_REFUSAL_CODES]));
});

test.each([
  ['secretary', { type: 'freezeAgenda', meeting: 'm9' }],
  ['secretary', { type: 'placeCase', case: 'toString', meeting: 'm1' }],
  ['secretary', { type: 'completeFollowUp', followUp: 'f9', outcome: reason }],
  ['leader', { type: 'addFollowUp', case: 'c1', owner: 'leader', what: reason, due: '2027-12-01' }],
] as const)('what is not there for %s is not there, whatever is asked of it: %j', (person, command) => {
  expect(bookedByStream().refusal(person, command)).toEqual({ code: 'NotThere' });
});
