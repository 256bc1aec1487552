import { expect, test } from '@jest/globals';
import { committeeEntity, offersIn, type CommitteeCommandType } from './index.js';
import { contextOf, EVERYBODY } from './testing/community.js';
import { ONE_OF_EACH } from './testing/commands.js';
import * as story from './testing/story.js';
import { Story } from './testing/story.js';
import { MEETING_STATUSES, type MeetingStatus } from './values.js';

const TYPES = Object.keys(committeeEntity.commands) as CommitteeCommandType[];
const STORIES: Readonly<Record<MeetingStatus | 'round', () => Story>> = {
  planned: () => story.placed(),
  open: () => story.opened(),
  frozen: () => story.frozen().until('2027-04-20T07:00:00.000Z'),
  held: () => story.sitting(),
  'minutes-out': () => story.minutesOut(),
  approved: () => story.approved(),
  cancelled: () => story.cancelled(),
  round: () =>
    new Story()
      .by('leader', story.submission())
      .by('secretary', { type: 'openRound', cases: ['c1'], answersBy: '2027-01-11T12:00:00.000Z', policy: null }),
};

/** What may be asked of a meeting, and of the case on its agenda. Written out by hand, so that a change nobody meant is seen here. */
const ALWAYS = ['planMeetings', 'submitCase', 'setPriorities', 'bookCase', 'dropCase'] as const;
const PAPER = ['writePaper', 'attach', 'detach', 'placeCase', 'openRound'] as const;
const POSSIBLE: Readonly<Record<MeetingStatus | 'round', readonly CommitteeCommandType[]>> = {
  planned: [
    ...([...PAPER, 'withdrawCase', 'forwardCase', 'moveMeeting', 'cancelMeeting'] as const),
    ...(['orderAgenda', 'freezeAgenda', 'openMeeting', 'askWhetherChanged', 'remindOfMeeting'] as const),
  ],
  open: [
    ...([...PAPER, 'withdrawCase', 'forwardCase', 'moveMeeting', 'cancelMeeting'] as const),
    ...(['orderAgenda', 'freezeAgenda', 'askWhetherChanged', 'remindOfMeeting'] as const),
  ],
  frozen: [
    ...(['withdrawCase', 'forwardCase', 'moveMeeting', 'cancelMeeting', 'holdMeeting'] as const),
    ...(['settleDisqualification', 'remindOfMeeting', 'addLateCase', 'askForBook'] as const),
  ],
  held: [
    ...(['withdrawCase', 'forwardCase', 'recordAttendance', 'settleDisqualification', 'decideCase'] as const),
    ...(['addFollowUp', 'writeMinutes', 'sendMinutes', 'remindOfMeeting', 'askForBook'] as const),
  ],
  'minutes-out': [
    ...(['forwardCase', 'undoDecision', 'addFollowUp', 'writeMinutes', 'sendMinutes'] as const),
    ...(['recordAttendance', 'answerMinutes', 'approveMinutes', 'askForBook', 'askForMinutes'] as const),
  ],
  approved: ['forwardCase', 'addFollowUp', 'askForMinutes'],
  cancelled: [...PAPER, 'withdrawCase', 'forwardCase'],
  round: [
    'withdrawCase',
    'forwardCase',
    'cancelMeeting',
    'settleDisqualification',
    'answerRound',
    'closeRound',
    'askForBook',
    'remindOfMeeting',
    'remindOfRound',
  ],
};
const OUT_OF_PLACE =
  /^(WrongMeetingStatus|WrongKindOfMeeting|NotOnTheAgenda|CaseIsFrozen|CaseIsOver|NoDecision|NotYours)$/;
/** Answers to what the committee asked for, which it hears whenever they come. */
const ANSWERS: readonly CommitteeCommandType[] = [
  ...(['noteChanges', 'noteBook', 'noteMinutes', 'noteMinutesDelivered', 'noteEffect'] as const),
  ...(['noteNoEffect', 'noteUndone', 'noteNotUndone', 'noteForwarded'] as const),
];
/** Refused for what they name, not for when they are given. */
const ELSEWHERE = ['establish', 'completeFollowUp', 'remindFollowUp'];

test.each([...MEETING_STATUSES, 'round'] as const)(
  'with a meeting %s, every command is taken, or refused by name',
  (status) => {
    const fsu = STORIES[status]();
    expect(fsu.meeting('m1').status).toBe(status === 'round' ? 'frozen' : status);
    for (const type of TYPES.filter((one) => !ELSEWHERE.includes(one))) {
      const [person, command] = ONE_OF_EACH[type];
      const code = fsu.refusal(person, command)?.code ?? 'taken';
      const possible = ANSWERS.includes(type) || [...ALWAYS, ...POSSIBLE[status]].includes(type);
      expect({ type, code, fits: OUT_OF_PLACE.test(code) }).toEqual({ type, code, fits: !possible });
    }
  },
);

test('being established is the only thing that can be asked of a committee that is not there', () => {
  for (const type of TYPES.filter((one) => one !== 'establish')) {
    const [person, command] = ONE_OF_EACH[type];
    expect(story.planned().refusal(person, command, 'ASU')).toEqual({ code: 'NotThere' });
  }
});

test.each([...MEETING_STATUSES, 'round'] as const)(
  'with a meeting %s, what is offered is what is not refused before its fields are read',
  (status) => {
    const fsu = STORIES[status]();
    if (status === 'minutes-out') fsu.by('secretary', ONE_OF_EACH.addFollowUp[1]);
    for (const person of EVERYBODY) {
      const context = contextOf(person, fsu.now);
      const committee = fsu.at();
      const [one, meeting, followUp] = [fsu.case('c1'), fsu.meeting('m1'), committee.followUps[0]];
      const offered = [
        ...offersIn(committee, context),
        ...offersIn(committee, context, { meeting: meeting.id }),
        ...offersIn(committee, context, { case: one.id }),
        ...(followUp === undefined ? [] : offersIn(committee, context, { followUp: followUp.id })),
      ].map(({ command }) => command);
      for (const type of TYPES) {
        const code = fsu.refusal(person, ONE_OF_EACH[type][1])?.code ?? 'taken';
        if (code === 'taken' && !ANSWERS.includes(type))
          expect({ person, type, offered }).toMatchObject({ offered: expect.arrayContaining([type]) });
        if (/^(NotThere|NotYours|WrongMeetingStatus|WrongKindOfMeeting|NotAtTheMeeting)$/.test(code))
          expect({ person, type, offered: offered.includes(type) }).toEqual({ person, type, offered: false });
      }
    }
  },
);

test('only the engine gives the engine’s commands, and for a person with no role there is no committee', () => {
  const fsu = story.sitting();
  for (const type of TYPES.filter((one) => one !== 'establish')) {
    const [, command] = ONE_OF_EACH[type];
    expect(fsu.refusal('nobody', command)).toEqual({ code: 'NotThere' });
    const engines = committeeEntity.commands[type]?.post === null && command['followUp'] === undefined;
    for (const person of engines ? EVERYBODY.filter((who) => who !== 'engine' && who !== 'nobody') : [])
      expect({ person, type, code: fsu.refusal(person, command)?.code }).toEqual({
        person,
        type,
        code: 'case' in command && !SEE_C1.includes(person) ? 'NotThere' : 'NotYours',
      });
  }
});
/** Who may see what `leader` submitted. */
const SEE_C1 = ['chair', 'm1', 'm2', 'm3', 'both', 'deputy', 'secretary', 'observer', 'leader'];
