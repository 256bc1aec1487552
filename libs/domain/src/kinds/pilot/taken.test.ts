import { describe, expect, test } from '@jest/globals';
import {
  LEAD,
  adoption,
  as,
  at,
  change,
  counted,
  decision,
  decline,
  dispute,
  endorsed,
  extend,
  following,
  outcome,
  pause,
  period,
  plan,
  reach,
  reason,
  recommend,
  representative,
  returned,
  revise,
  taken,
  without,
} from './testing/given.js';
import * as story from './testing/story.js';
import { consent, leaderOf, proposal, type Given, type Story } from './testing/story.js';

type Taken = readonly [name: string, from: () => Story, person: string, command: Given, events: readonly object[]];
const TAKEN: Readonly<Record<string, readonly Taken[]>> = {
  'who proposes': [
    [
      'what is followed up today',
      () => story.drafted('decide', following('2026-01-05')),
      'medisin',
      { type: 'submit' },
      [{ type: 'ProposalSubmitted' }],
    ],
    [
      'the same once more, where it must be revised',
      returned,
      'medisin',
      revise(proposal()),
      [{ type: 'ProposalRevised', dates: { lapseAt: expect.any(String) } }, {}],
    ],
    [
      'another party left out, while they are asked',
      story.submitted,
      'medisin',
      revise(without('kvaefjord')),
      [{ type: 'ProposalRevised' }],
    ],
  ],
  'who consents': [
    [
      'another user representative',
      story.seen,
      'userBody',
      { type: 'appointUserRepresentative', person: 'other-user' },
      [{ type: 'UserRepresentativeAppointed', person: 'other-user' }],
    ],
    [
      'consent after all',
      () => story.seen().by('harstad', decline),
      'harstad',
      consent(1, 'harstad'),
      [{ type: 'ConsentGiven', party: 'harstad' }],
    ],
    [
      'a wish for a change after all',
      () => story.seen().by('harstad', decline),
      'harstad',
      change,
      [{ type: 'ChangeRequested', party: 'harstad', change: reason }],
    ],
    [
      'a no after all',
      () => story.seen().by('harstad', change),
      'harstad',
      decline,
      [{ type: 'ConsentDeclined', party: 'harstad', reason }],
    ],
  ],
  'who prepares': [
    [
      'the same representative for another party',
      () => story.prepared().by('harstad', representative('harstad', 'x')),
      'kvaefjord',
      representative('kvaefjord', 'x'),
      [{ type: 'RepresentativeNamed', party: 'kvaefjord', person: 'x' }],
    ],
    [
      'another representative',
      () => story.prepared().by('harstad', representative('harstad', 'x')),
      'harstad',
      representative('harstad', 'y'),
      [{ type: 'RepresentativeNamed', person: 'y' }],
    ],
    [
      'oneself as representative',
      story.prepared,
      'harstad',
      representative('harstad', 'harstad'),
      [{ byThemselves: true }],
    ],
    [
      'a plan that ends tomorrow, with milestones on its first and last day',
      story.prepared,
      'medisin',
      plan('2026-01-02', '2026-02-03', ['a', '2026-01-02'], ['b', '2026-02-03']),
      [{ type: 'PlanSet', milestones: [{ id: 'a' }, { id: 'b' }] }],
    ],
    [
      'a start on the last day but one',
      () => at(story.ready(), '2026-05-28T08:00:00.000Z'),
      'medisin',
      { type: 'startTrial' },
      [{ type: 'TrialStarted' }],
    ],
  ],
  'who tries': [
    [
      'a period of one day, which is today',
      story.started,
      'harstad',
      counted(period('2026-02-02', '2026-02-02')),
      [{ type: 'FigureRecorded', figure: 'F3', kind: 'trial' }],
    ],
    [
      'figures with a status, which are numbered on',
      story.started,
      'harstad',
      {
        ...{ type: 'reportStatus', party: 'harstad', standing: 'on-plan', note: null },
        figures: ['2025-11', '2025-12'].map((month) => {
          const { type: _, party: __, ...rest } = counted(period(`${month}-01`, `${month}-30`));
          return rest;
        }),
      },
      [
        { type: 'StatusReported' },
        { type: 'FigureRecorded', figure: 'F3', party: 'harstad' },
        { type: 'FigureRecorded', figure: 'F4' },
      ],
    ],
    [
      'a milestone today',
      story.started,
      'medisin',
      reach('m1'),
      [{ type: 'MilestoneReached', milestone: 'm1', on: '2026-02-02' }],
    ],
    [
      'a pause until today',
      story.started,
      'medisin',
      pause('2026-02-02'),
      [{ type: 'TrialPaused', dates: { resumeAt: expect.any(String) } }],
    ],
    [
      'a pause until somebody resumes it',
      story.started,
      'medisin',
      pause(null),
      [{ type: 'TrialPaused', dates: { resumeAt: null } }],
    ],
    ['one day more', story.started, 'medisin', extend('2026-05-30'), [{ type: 'TrialExtended', endOn: '2026-05-30' }]],
    [
      'that the lead ends it at any time',
      story.started,
      'medisin',
      { type: 'endTrial', reason },
      [{ type: 'TrialEnded', cause: 'decided', reason }],
    ],
    [
      'that the plan ends it',
      () => at(story.started(), story.started().pilot.dates.endAt ?? ''),
      'engine',
      { type: 'endTrial', reason: null },
      [{ type: 'TrialEnded', cause: 'plan', reason: null }],
    ],
  ],
  'who evaluates and decides': [
    [
      'a view of the unions',
      story.ended,
      'union',
      { type: 'addUnionView', view: reason },
      [{ type: 'UnionViewAdded', by: 'union', view: reason }],
    ],
    [
      'a recommendation to stop',
      story.evaluated,
      'chair',
      recommend('stop'),
      [{ type: 'PilotRecommended', verdict: 'stop', reason, dates: { remindAt: expect.any(String) } }],
    ],
    [
      'a decision to stop, which nobody is reminded of',
      story.recommended,
      'ssuSecretary',
      decision({ verdict: 'stop' }),
      [{ type: 'StopDecided', dates: { remindAt: null } }],
    ],
    [
      'a party’s adoption, where others are waited for',
      story.adopted,
      'harstad',
      adoption('harstad'),
      [expect.not.objectContaining({ dates: expect.anything() })],
    ],
    [
      'the last party’s adoption, after which nobody is reminded',
      () => story.adopted().by('harstad', adoption('harstad')).by('medisin', adoption(LEAD)),
      'kvaefjord',
      adoption('kvaefjord'),
      [{ type: 'AdoptionRecorded', dates: { remindAt: null } }],
    ],
    [
      'words about what an initiative came to',
      story.begun,
      'medisin',
      outcome(reason),
      [{ type: 'OutcomeRecorded', account: reason }],
    ],
  ],
  'the engine': [
    [
      'a reminder at its very moment, and the next after that',
      () => at(story.seen(), story.seen().pilot.dates.remindAt ?? ''),
      'engine',
      { type: 'remind' },
      [{ type: 'Reminded', dates: { remindAt: expect.any(String) } }],
    ],
    [
      'a reminder of an initiative',
      () => at(story.begun(), story.begun().pilot.dates.remindAt ?? ''),
      'engine',
      { type: 'remind' },
      [{ type: 'Reminded', dates: { remindAt: expect.any(String) } }],
    ],
    [
      'a call for status at its very moment',
      () => at(story.started(), story.started().pilot.dates.statusAt ?? ''),
      'engine',
      { type: 'callForStatus' },
      [{ type: 'StatusCalled' }],
    ],
    [
      'a decision taken back',
      endorsed,
      'engine',
      taken('review', 'endorse'),
      [{ type: 'DecisionTakenBack', phase: 'review' }],
    ],
  ],
};
describe.each(Object.entries(TAKEN))('of %s is taken', (_, cases) => {
  test.each(cases)('%s', (_name, from, person, command, events) => {
    const decided = from().decision(person, command);
    expect(decided).toMatchObject({ ok: true });
    if (decided.ok) expect(decided.events.slice(0, events.length)).toMatchObject(events);
  });
});

describe('a reminder', () => {
  const remindedIn = (from: Story) => {
    const due = as(from, { dates: { ...from.pilot.dates, remindAt: from.now } });
    return due.by('engine', { type: 'remind' }).pilot.dates.remindAt;
  };
  const called = () => {
    const trial = story.started();
    return at(trial, trial.pilot.dates.statusAt ?? '').by('engine', { type: 'callForStatus' });
  };
  const report = (party: string): Given => ({
    ...{ type: 'reportStatus', party, standing: 'on-plan', note: null, figures: [] },
  });
  const told = () =>
    [LEAD, 'harstad', 'kvaefjord'].reduce((now, party) => now.by(leaderOf(party), report(party)), called());
  test('is the last in a trial where all have reported and nothing is disputed', () => {
    expect(remindedIn(told())).toBeNull();
    expect(remindedIn(called())).not.toBeNull();
    expect(remindedIn(told().by('kvaefjord', dispute('F1')))).not.toBeNull();
  });
  test('is the last after the decision where every party has said what it does', () => {
    expect(remindedIn(story.adopted())).not.toBeNull();
    const adopted = story.adopted();
    for (const party of [LEAD, 'harstad', 'kvaefjord']) adopted.by(leaderOf(party), adoption(party));
    expect(remindedIn(adopted)).toBeNull();
  });
});

test('what was held up by an outage that people noticed gives them grace; up to then it happens', () => {
  const lapse = Date.parse(story.seen().pilot.dates.lapseAt ?? '');
  const late = (ms: number) =>
    at(story.seen(), new Date(lapse + ms).toISOString())
      .by('engine', { type: 'lapse' })
      .types.at(-1);
  expect(late(3_600_000)).toBe('PilotLapsed');
  expect(late(3_600_001)).toBe('GraceGiven');
});
