import { describe, expect, test } from '@jest/globals';
import { words } from '../pilot/testing/community.js';
import type { CommitteeCommand } from './index.js';
import { attachment, idOf } from './testing/commands.js';
import {
  at,
  booked,
  c1,
  follow,
  held,
  later,
  m1,
  minutesOf,
  opening,
  reason,
  seat,
  settle,
  standing,
  vote,
  write,
} from './testing/given.js';
import * as story from './testing/story.js';
import { days, decided, meeting, plan, submission, Story } from './testing/story.js';

type Case = readonly [name: string, from: () => Story, person: string, command: CommitteeCommand, refusal: object];
const REFUSED: Readonly<Record<string, readonly Case[]>> = {
  'about meetings': [
    [
      'one moved to where it is',
      story.planned,
      'secretary',
      { type: 'moveMeeting', ...m1, ...later('2027-04-20') },
      { code: 'NothingChanged' },
    ],
    [
      'one moved to when there is another',
      () => story.planned().by('secretary', days('2027-05-04')),
      'secretary',
      { type: 'moveMeeting', ...m1, ...later('2027-05-04') },
      { code: 'MeetingPlannedTwice' },
    ],
    [
      'an agenda that lacks a case',
      () =>
        story
          .placed()
          .by('leader', submission('To'))
          .by('secretary', { type: 'placeCase', case: 'c2', ...m1 }),
      'secretary',
      { type: 'orderAgenda', ...m1, cases: ['c2'] },
      { code: 'AgendaDiffers', missing: ['c1'], strange: [] },
    ],
    [
      'the agenda as it is',
      () =>
        story
          .placed()
          .by('leader', submission('To'))
          .by('secretary', { type: 'placeCase', case: 'c2', ...m1 }),
      'secretary',
      { type: 'orderAgenda', ...m1, cases: ['c1', 'c2'] },
      { code: 'NothingChanged' },
    ],
    [
      'a late case that is there',
      story.frozen,
      'chair',
      { type: 'addLateCase', ...c1, ...m1 },
      { code: 'AlreadyOnTheAgenda', case: 'c1', meeting: 'm1' },
    ],
    [
      'a late case that is over',
      () => story.frozen().by('leader', submission('To')).by('leader', { type: 'withdrawCase', case: 'c6', reason }),
      'chair',
      { type: 'addLateCase', case: 'c6', ...m1 },
      { code: 'CaseIsOver', case: 'c6' },
    ],
    [
      'a meeting of a day and a millisecond',
      () => new Story(),
      'secretary',
      plan(meeting('2027-04-20', { endsAt: '2027-04-21T08:00:00.001Z' })),
      { code: 'MeetingTooLong' },
    ],
  ],
  'about cases': [
    [
      'a wish for yesterday',
      () => new Story(),
      'leader',
      { ...submission(), wantedBy: '2027-01-03' } as CommitteeCommand,
      { code: 'DateHasPassed', date: '2027-01-03' },
    ],
    [
      'to attach a file twice',
      () => story.placed().by('leader', { type: 'attach', ...c1, attachment: attachment('a1') }),
      'leader',
      { type: 'attach', ...c1, attachment: attachment('a1') },
      { code: 'NothingChanged' },
    ],
    [
      'to take off what is not attached',
      () => story.placed().by('leader', { type: 'attach', ...c1, attachment: attachment('a1') }),
      'leader',
      { type: 'detach', ...c1, attachment: idOf('a2') },
      { code: 'UnknownAttachment', attachment: idOf('a2') },
    ],
    [
      'to write the paper of a case that is over',
      () => story.placed().by('leader', { type: 'withdrawCase', ...c1, reason }),
      'secretary',
      write(),
      { code: 'CaseIsOver', case: 'c1' },
    ],
    [
      'to forward what is withdrawn',
      () => story.placed().by('leader', { type: 'withdrawCase', ...c1, reason }),
      'secretary',
      { type: 'forwardCase', ...c1, reason },
      { code: 'CaseIsOver', case: 'c1' },
    ],
    [
      'to forward a pilot’s case',
      booked,
      'secretary',
      { type: 'forwardCase', ...c1, reason },
      { code: 'CaseBelongsToPilot', case: 'c1' },
    ],
    [
      'to forward what belongs to every meeting',
      story.frozen,
      'secretary',
      { type: 'forwardCase', case: standing(story.frozen()), reason },
      { code: 'OutcomeDoesNotFit', case: standing(story.frozen()), outcome: 'forwarded' },
    ],
    [
      'a proposal that says nothing',
      story.placed,
      'secretary',
      write({ id: 'p', text: null, effect: null }),
      { code: 'TextMissing', case: 'c1' },
    ],
    [
      'to put back what waits already',
      () => story.planned().by('leader', submission()),
      'secretary',
      { type: 'placeCase', ...c1, meeting: null },
      { code: 'NothingChanged' },
    ],
    [
      'to place a case in a round',
      () => story.round().by('leader', submission('To')),
      'secretary',
      { type: 'placeCase', case: 'c2', meeting: 'm2' },
      { code: 'WrongKindOfMeeting', meeting: 'm2', command: 'placeCase' },
    ],
    [
      'to place a case in a meeting that is over',
      () => story.sitting().by('leader', submission('To')),
      'secretary',
      { type: 'placeCase', case: 'c6', ...m1 },
      { code: 'WrongMeetingStatus', status: 'held', command: 'placeCase' },
    ],
    [
      'to place a case at the very cut-off',
      () => at(story.planned().by('leader', submission()), story.planned().meeting('m1').dates.cutOffAt ?? ''),
      'secretary',
      { type: 'placeCase', ...c1, ...m1 },
      { code: 'CutOffHasPassed', meeting: 'm1' },
    ],
  ],
  'in a meeting': [
    [
      'one disqualified in a case that is over',
      () => story.sitting().by('secretary', { type: 'withdrawCase', ...c1, reason }),
      'chair',
      settle('m1'),
      { code: 'CaseIsOver', case: 'c1' },
    ],
    [
      'one disqualified who has no seat',
      story.sitting,
      'chair',
      settle('secretary'),
      { code: 'NotAMember', person: 'secretary' },
    ],
    [
      'the same once more',
      () => story.sitting().by('chair', settle('m1')),
      'chair',
      settle('m1'),
      { code: 'NothingChanged' },
    ],
    ['one’s own deputy', story.sitting, 'chair', settle('m1', 'm1'), { code: 'NotAMember', person: 'm1' }],
    [
      'a record by somebody else',
      () => story.frozen().until('2027-04-20T09:00:00.000Z'),
      'secretary',
      { ...held('m1'), recordedBy: 's1' },
      { code: 'NotAMember', person: 's1' },
    ],
    [
      'a guest for a case that is not there',
      () => story.frozen().until('2027-04-20T09:00:00.000Z'),
      'secretary',
      { ...held('m1'), guests: [{ name: words('Gjest'), cases: ['c1', 'c9'] }] },
      { code: 'NotOnTheAgenda', case: 'c9' },
    ],
    [
      'the same attendance once minutes are out',
      story.minutesOut,
      'secretary',
      seat(['chair', 'm1', 'm2']),
      { code: 'NothingChanged' },
    ],
    [
      'an attendance by which nobody could have decided',
      story.concluded,
      'secretary',
      seat(['chair'], null),
      { code: 'NoQuorum', case: 'c1', present: 1, needed: 3 },
    ],
    [
      'words about a case that is not there',
      story.sitting,
      'secretary',
      minutesOf('c9'),
      { code: 'NotOnTheAgenda', case: 'c9' },
    ],
    [
      'what every meeting has to be postponed',
      story.sitting,
      'secretary',
      decided(standing(story.sitting()), { outcome: 'postponed' }),
      { code: 'OutcomeDoesNotFit', outcome: 'postponed' },
    ],
    [
      'what every meeting has to be returned',
      story.sitting,
      'secretary',
      decided(standing(story.sitting()), { outcome: 'returned', reason }),
      { code: 'OutcomeDoesNotFit', outcome: 'returned' },
    ],
    [
      'a case returned without a reason',
      story.sitting,
      'secretary',
      decided('c1', { outcome: 'returned' }),
      { code: 'ReasonMissing', case: 'c1' },
    ],
    [
      'a decision on what is withdrawn',
      () => story.sitting().by('secretary', { type: 'withdrawCase', ...c1, reason }),
      'secretary',
      decided('c1'),
      { code: 'CaseIsOver', case: 'c1' },
    ],
    [
      'to undo what is withdrawn',
      () => story.sitting().by('secretary', { type: 'withdrawCase', ...c1, reason }),
      'secretary',
      { type: 'undoDecision', ...c1, reason },
      { code: 'CaseIsOver', case: 'c1' },
    ],
    [
      'to undo what is approved',
      story.approved,
      'secretary',
      { type: 'undoDecision', ...c1, reason },
      { code: 'WrongMeetingStatus', status: 'approved', command: 'undoDecision' },
    ],
    [
      'something to be done by yesterday',
      story.concluded,
      'secretary',
      follow('2027-04-19'),
      { code: 'DateHasPassed', date: '2027-04-19' },
    ],
    [
      'something to be done about what is not decided',
      story.frozen,
      'secretary',
      follow('2027-12-01'),
      { code: 'NoDecision', case: 'c1' },
    ],
    [
      'a reminder of what is done',
      () =>
        story
          .concluded()
          .by('secretary', follow('2027-12-01'))
          .by('leader', { type: 'completeFollowUp', followUp: 'f1', outcome: reason }),
      'engine',
      { type: 'remindFollowUp', followUp: 'f1' },
      { code: 'AlreadyDone', followUp: 'f1' },
    ],
  ],
  'in a round': [
    [
      'one under a policy that there is not',
      () => story.planned().by('leader', submission()),
      'secretary',
      { ...opening(['c1']), policy: 'none' } as CommitteeCommand,
      { code: 'UnknownPolicy', policy: 'none' },
    ],
    [
      'one that is due at once',
      () => story.planned().by('leader', submission()),
      'secretary',
      opening(['c1'], '2027-01-04T08:00:00.000Z'),
      { code: 'MeetingInThePast', startsAt: '2027-01-04T08:00:00.000Z' },
    ],
    [
      'one about the same case twice',
      () => story.planned().by('leader', submission()),
      'secretary',
      opening(['c1', 'c1']),
      { code: 'AlreadyOnTheAgenda', case: 'c1', meeting: 'm2' },
    ],
    [
      'one about a case that there is not',
      story.planned,
      'secretary',
      opening(['c9']),
      { code: 'UnknownCase', case: 'c9' },
    ],
    [
      'a vote about another case',
      () => story.round().by('leader', submission('To')),
      'm1',
      { ...vote(), case: 'c2' } as CommitteeCommand,
      { code: 'NotOnTheAgenda', case: 'c2' },
    ],
    [
      'a vote about what is withdrawn',
      () => story.round().by('secretary', { type: 'withdrawCase', ...c1, reason }),
      'm1',
      vote(),
      { code: 'CaseIsOver', case: 'c1' },
    ],
    [
      'a vote for a proposal that there is not',
      story.round,
      'm1',
      vote('p9'),
      { code: 'UnknownProposal', proposal: 'p9' },
    ],
    [
      'a vote of whoever is disqualified',
      () => story.round().by('chair', settle('m1')),
      'm1',
      vote(),
      { code: 'MayNotVote', person: 'm1' },
    ],
  ],
  'the engine': [
    [
      'a committee that the community does not have',
      () => new Story('standard', 'SSU'),
      'engine',
      { type: 'establish', committee: 'XXX', policy: 'standard' },
      { code: 'UnknownCommittee', committee: 'XXX' },
    ],
    [
      'a book where none is asked for',
      story.frozen,
      'engine',
      { type: 'askForBook', ...m1 },
      { code: 'NothingChanged' },
    ],
    [
      'minutes where none are asked for',
      story.minutesOut,
      'engine',
      { type: 'askForMinutes', ...m1 },
      { code: 'NothingChanged' },
    ],
    [
      'a meeting opened before its time',
      story.planned,
      'engine',
      { type: 'openMeeting', ...m1 },
      { code: 'NotDueYet', due: story.planned().meeting('m1').dates.openAt },
    ],
    [
      'a question of what changed before its time',
      story.planned,
      'engine',
      { type: 'askWhetherChanged', ...m1 },
      { code: 'NotDueYet' },
    ],
    [
      'a round closed before its time',
      story.round,
      'engine',
      { type: 'closeRound', meeting: 'm2' },
      { code: 'NotDueYet', due: '2027-01-11T12:00:00.000Z' },
    ],
    [
      'a reminder of a round before its time',
      story.round,
      'engine',
      { type: 'remindOfRound', meeting: 'm2' },
      { code: 'NotDueYet' },
    ],
    [
      'minutes approved by silence before its time',
      story.minutesOut,
      'engine',
      { type: 'approveMinutes', ...m1 },
      { code: 'NotDueYet', due: story.minutesOut().meeting('m1').dates.approveAt },
    ],
  ],
};
describe.each(Object.entries(REFUSED))('%s is refused', (_, cases) => {
  test.each(cases)('%s', (_name, from, person, command, refusal) => {
    expect(from().refusal(person, command)).toMatchObject(refusal);
  });
});
