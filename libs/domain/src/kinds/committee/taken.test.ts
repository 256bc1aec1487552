import { describe, expect, test } from '@jest/globals';
import { words } from '../pilot/testing/community.js';
import type { CommitteeCommand } from './index.js';
import { attachment, idOf } from './testing/commands.js';
import {
  at,
  booked,
  c1,
  follow,
  forwarded,
  later,
  m1,
  onTheDay,
  reason,
  reviewing,
  seat,
  settle,
  statusOn,
  vote,
  withFile,
  withTwo,
  write,
} from './testing/given.js';
import * as story from './testing/story.js';
import { booking, days, decided, held, meeting, plan, submission, Story } from './testing/story.js';

type Taken = readonly [
  name: string,
  from: () => Story,
  person: string,
  command: CommitteeCommand,
  events: readonly object[],
];
const TAKEN: Readonly<Record<string, readonly Taken[]>> = {
  'about meetings': [
    [
      'one moved by its end alone',
      story.planned,
      'secretary',
      { type: 'moveMeeting', ...m1, ...later('2027-04-20'), endsAt: '2027-04-20T11:00:00.000Z' },
      [{ type: 'MeetingMoved', sequence: 1 }],
    ],
    [
      'one moved to another place',
      story.planned,
      'secretary',
      { type: 'moveMeeting', ...m1, ...later('2027-04-20'), place: words('Rådhuset') },
      [{ type: 'MeetingMoved', place: words('Rådhuset') }],
    ],
    [
      'one planned where another was cancelled',
      story.cancelled,
      'secretary',
      days('2027-04-20'),
      [{ type: 'MeetingPlanned' }],
    ],
    [
      'one of a day',
      () => new Story(),
      'secretary',
      plan(meeting('2027-04-20', { endsAt: '2027-04-21T08:00:00.000Z' })),
      [{ type: 'MeetingPlanned' }],
    ],
    [
      'another order',
      withTwo,
      'secretary',
      { type: 'orderAgenda', ...m1, cases: ['c2', 'c1'] },
      [{ type: 'AgendaOrdered', cases: ['c2', 'c1'] }],
    ],
    [
      'one that is frozen moved, with a book made anew',
      story.frozen,
      'secretary',
      { type: 'moveMeeting', ...m1, ...later('2027-04-21') },
      [
        { type: 'MeetingMoved', dates: { remindAt: expect.any(String) } },
        { type: 'BookAsked', version: 2, dates: { bookDueAt: expect.any(String) } },
      ],
    ],
    [
      'one that is open moved: it is not called for again',
      story.opened,
      'secretary',
      { type: 'moveMeeting', ...m1, ...later('2027-04-21') },
      [{ type: 'MeetingMoved', dates: { openAt: null, cutOffAt: expect.any(String) } }],
    ],
    [
      'one that is planned moved: it is called for at another time',
      story.planned,
      'secretary',
      { type: 'moveMeeting', ...m1, ...later('2027-04-21') },
      [{ type: 'MeetingMoved', dates: { openAt: expect.any(String) } }],
    ],
    [
      'a late case, with a book made anew',
      () => story.frozen().by('leader', submission('To')),
      'chair',
      { type: 'addLateCase', case: 'c6', ...m1 },
      [{ type: 'LateCaseAdded', version: 2, dates: { bookDueAt: expect.any(String) } }],
    ],
  ],
  'about cases': [
    [
      'a wish for today',
      () => new Story(),
      'leader',
      { ...submission(), wantedBy: '2027-01-04' } as CommitteeCommand,
      [
        {
          type: 'CaseBooked',
          about: { wantedBy: '2027-01-04' },
          parts: { summary: words('Kort sagt'), background: words('Bakgrunn') },
          proposals: [{ id: 'p1' }],
        },
      ],
    ],
    [
      'a case without a proposal',
      () => new Story(),
      'leader',
      { ...submission(), proposal: null } as CommitteeCommand,
      [{ type: 'CaseBooked', proposals: [] }],
    ],
    [
      'another file',
      withFile,
      'leader',
      { type: 'attach', ...c1, attachment: attachment('a2') },
      [{ type: 'Attached' }],
    ],
    [
      'a file taken off',
      withFile,
      'leader',
      { type: 'detach', ...c1, attachment: idOf('a1') },
      [{ type: 'Detached', attachment: idOf('a1') }],
    ],
    [
      'a case put to wait, of those placed by themselves',
      () => booked().by('secretary', days('2027-04-20')),
      'secretary',
      { type: 'placeCase', ...c1, meeting: null },
      [{ type: 'CasesPlaced', placements: [{ case: 'c1', meeting: null }] }],
    ],
    [
      'a proposal of the status, which says nothing',
      () => statusOn(),
      'secretary',
      { ...write({ id: 'p', text: null, effect: null }), case: 'c1' } as CommitteeCommand,
      [{ type: 'PaperWritten' }],
    ],
  ],
  'in a meeting': [
    [
      'a guest for a case that is there',
      onTheDay,
      'secretary',
      { ...held('m1'), recordedBy: 'observer', guests: [{ name: words('Gjest'), cases: ['c1'] }] },
      [{ type: 'MeetingHeld', recordedBy: 'observer' }],
    ],
    [
      'an attendance put right, with minutes made anew',
      story.minutesOut,
      'secretary',
      seat(['chair', 'm1', 'm2', 'both']),
      [
        { type: 'AttendanceRecorded', reason },
        {
          type: 'MinutesSent',
          version: 2,
          correction: reason,
          dates: { approveAt: null, remindAt: null, minutesDueAt: expect.any(String) },
        },
      ],
    ],
    [
      'another guest',
      story.minutesOut,
      'secretary',
      { ...seat(['chair', 'm1', 'm2']), guests: [{ name: words('Gjest'), cases: [] }] } as CommitteeCommand,
      [{ type: 'AttendanceRecorded' }, {}],
    ],
    [
      'another deputy for the same seat',
      () => story.sitting().by('chair', settle('m1', null)),
      'chair',
      settle('m1', 'deputy'),
      [{ type: 'DisqualificationSettled', deputy: 'deputy' }],
    ],
    ['something to be done today', story.concluded, 'secretary', follow('2027-04-20'), [{ type: 'FollowUpAdded' }]],
    [
      'something to be done before it is decided',
      story.sitting,
      'secretary',
      follow('2027-12-01'),
      [{ type: 'FollowUpAdded' }],
    ],
  ],
  'in a round': [
    [
      'a no, in a case that has several proposals',
      () => story.round(),
      'm1',
      vote(null),
      [{ type: 'RoundAnswered', proposal: null }],
    ],
    [
      'that it is closed when it is due',
      () => at(story.round(), '2027-01-11T12:00:00.000Z'),
      'engine',
      { type: 'closeRound', meeting: 'm2' },
      [{ type: 'RoundClosed' }],
    ],
    [
      'that it is reminded of at its very end, though nobody can answer',
      () => at(story.round(), '2027-01-11T12:00:00.000Z'),
      'engine',
      { type: 'remindOfRound', meeting: 'm2' },
      [{ type: 'RoundReminded', silent: [] }],
    ],
  ],
  'the engine': [
    ['that what another stream wants is there already', booked, 'engine', booking('A'), []],
    ['that another pilot wants the same', booked, 'engine', booking('B'), [{ type: 'CaseBooked', case: 'c2' }]],
    [
      'that a pilot wants a decision at another stage',
      booked,
      'engine',
      booking('A', 'decision'),
      [
        {
          type: 'CaseBooked',
          proposals: [{ id: 'adapt' }, { id: 'adopt' }, { id: 'stop' }],
          parts: { assessment: words('Det virker, men kan bli bedre') },
        },
      ],
    ],
    [
      'what another committee forwards',
      () => new Story(),
      'engine',
      forwarded('c7'),
      [{ type: 'CaseBooked', kind: 'decision', origin: { committee: 'SSU', case: 'c7' } }],
    ],
    ['what it forwarded already', () => new Story().by('engine', forwarded('c7')), 'engine', forwarded('c7'), []],
    [
      'another case that it forwards',
      () => new Story().by('engine', forwarded('c7')),
      'engine',
      forwarded('c8'),
      [{ type: 'CaseBooked', origin: { case: 'c8' } }],
    ],
    [
      'minutes that it forwards, for information',
      () => new Story(),
      'engine',
      forwarded('c7', 'minutes'),
      [{ type: 'CaseBooked', kind: 'information' }],
    ],
    [
      'the status that it forwards, for information',
      () => new Story(),
      'engine',
      forwarded('c7', 'status'),
      [{ type: 'CaseBooked', kind: 'information' }],
    ],
    [
      'that the other committee has it',
      () => story.placed().by('secretary', { type: 'forwardCase', ...c1, reason }),
      'engine',
      { type: 'noteForwarded', ...c1, from: 'committee/SSU', committee: 'SSU', as: 'c9' },
      [],
    ],
  ],
};
describe.each(Object.entries(TAKEN))('%s is taken', (_, cases) => {
  test.each(cases)('%s', (_name, from, person, command, events) => {
    const now = from().decision(person, command);
    expect(now).toMatchObject({ ok: true });
    if (!now.ok) return;
    expect(now.events.slice(0, events.length)).toMatchObject(events);
    if (events.length === 0) expect(now.events).toEqual([]);
  });
});

test('a decision that was undone may be asked for again of a pilot whose case was approved with nothing moved, and of no other', () => {
  const again = { ...story.aboutPilot('A', 'review'), again: true } as const;
  const ask = (from: Story) => from.decision('engine', { type: 'bookCase', from: 'pilot/A', booking: again });
  expect(ask(booked())).toMatchObject({ ok: true, events: [] });
  expect(ask(reviewing().by('secretary', decided('c1', { proposal: 'endorse' })))).toMatchObject({
    ok: true,
    events: [],
  });
  const noted = booked().by('engine', { type: 'dropCase', from: 'pilot/A', stage: 'review' });
  expect(ask(noted)).toMatchObject({ ok: true, events: [{ type: 'CaseBooked' }] });
});
