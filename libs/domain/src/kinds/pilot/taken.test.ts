import { describe, expect, test } from '@jest/globals';
import { words } from './testing/community.js';
import {
  LEAD,
  adoption,
  as,
  at,
  change,
  conflict,
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
  settle,
  taken,
  without,
} from './testing/given.js';
import * as story from './testing/story.js';
import { figure, leaderOf, proposal, consent, type Given, type Story } from './testing/story.js';

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

describe('a conflict of interest', () => {
  const asked = (person: string) => story.consented('decide').refusal(person, conflict('member'))?.code ?? null;
  test('is declared by the reviewing committee’s leader, members and secretary, and by the deciding one’s leader and members', () => {
    const people = ['chair', 'member', 'secretary', 'ssuChair', 'ssuMember', 'ssuSecretary', 'medisin', 'userBody'];
    expect(people.filter((person) => asked(person) === null)).toEqual(people.slice(0, 5));
  });
  test('is settled by either committee’s leader', () => {
    const declared = () => story.consented('decide').by('member', conflict('member'));
    const people = ['chair', 'ssuChair', 'member', 'secretary', 'ssuMember'];
    expect(people.filter((person) => declared().refusal(person, settle('member')) === null)).toEqual([
      ...['chair', 'ssuChair'],
    ]);
  });
  test('keeps nobody from reviewing before it is settled, nor where it was found to be none', () => {
    const declared = () => story.consented('decide').by('member', conflict('chair'));
    const endorse = { type: 'endorse', note: null };
    expect(declared().refusal('chair', endorse)).toBeNull();
    const none = { ...settle('chair'), disqualified: false };
    expect(declared().by('ssuChair', none).refusal('chair', endorse)).toBeNull();
  });
});

test('that somebody represents their own party by their own hand is said of nobody else', () => {
  const named = (by: string, person: string) => {
    const decided = story.prepared().decision(by, representative('harstad', person));
    return decided.ok ? decided.events[0] : null;
  };
  expect(named('harstad', 'harstad')).toHaveProperty('byThemselves', true);
  expect(named('harstad', 'kvaefjord')).not.toHaveProperty('byThemselves');
});

test('a figure may be disputed while another is, and each dispute is numbered', () => {
  const both = story
    .started()
    .by('kvaefjord', dispute('F1'))
    .by('harstad', figure('harstad', 9))
    .by('kvaefjord', dispute());
  expect(both.pilot.disputes.map(({ id, figure: of }) => [id, of])).toEqual([
    ['D1', 'F1'],
    ['D2', 'F3'],
  ]);
});

describe('a revision', () => {
  const renamed = { ...proposal(), title: words('Et annet navn') };
  test('in preparation that changes nobody’s terms asks nobody, and leaves its dates as they are', () => {
    const decided = story.prepared().decision('medisin', revise(renamed));
    expect(decided).toMatchObject({ ok: true, events: [{ type: 'ProposalRevised', reopened: [] }] });
    if (!decided.ok) return;
    expect(decided.events).toHaveLength(1);
    expect(decided.events[0]).not.toHaveProperty('dates');
  });
  test('of an initiative keeps the day that passed meanwhile; another must not be over', () => {
    const from = () => at(story.submitted('decide', following('2026-01-20')), '2026-02-02T08:00:00.000Z');
    const code = (day: string) => from().refusal('medisin', revise({ ...following(day), title: words('Nytt') }))?.code;
    expect(['2026-01-20', '2026-02-02', '2026-02-01'].map(code)).toEqual([undefined, undefined, 'DateHasPassed']);
  });
  test('that is wrong in itself is refused for that, whatever else is wrong with it', () => {
    const wrong = { ...renamed, measure: { code: 'XXX-99' } };
    expect(story.submitted().refusal('medisin', revise(wrong))?.code).toBe('UnknownMeasure');
  });
});

test('a trial lasts as the plan says: by the calendar to its last day, in an exercise as many seconds as days', () => {
  const lasts = (policy: string, startOn: string) => {
    const ready = as(story.ready(), { policy })
      .by('medisin', plan(startOn, '2026-05-29'))
      .by('medisin', { type: 'startTrial' });
    return (Date.parse(ready.pilot.dates.endAt ?? '') - Date.parse(ready.now)) / 1000;
  };
  expect(lasts('exercise', '2026-02-20') - lasts('exercise', '2026-02-10')).toBe(-10);
  expect(lasts('decide', '2026-02-20')).toBe(lasts('decide', '2026-02-10'));
  expect(lasts('decide', '2026-02-20')).toBeGreaterThan(100 * 86_400);
});

describe('a decision taken back', () => {
  const taken = { type: 'takeBackDecision', stage: 'review', effect: 'endorse' };
  const endorsedAt = (now: string) => at(story.consented('decide'), now).by('engine', { type: 'endorse', note: null });
  test('gives the reminder of before again, anew where it would have come meanwhile', () => {
    const before = story.consented('decide').pilot.dates.remindAt ?? '';
    const early = endorsedAt(story.consented('decide').now).by('engine', taken);
    expect(early.pilot.dates.remindAt).toBe(before);
    const late = at(endorsedAt(story.consented('decide').now), before).by('engine', taken);
    expect(Date.parse(late.pilot.dates.remindAt ?? '')).toBeGreaterThan(Date.parse(before));
  });
});

describe('where candidates are passed on they are counted, by how it was when the pilot began', () => {
  const mode = (pinned: object | undefined, measure: string) => {
    const begun = as(story.begun(), {
      pinned,
      proposal: { ...story.begun().pilot.proposal, measure: { code: measure } },
    } as never);
    return begun.refusal('medisin', outcome(reason))?.code ?? null;
  };
  test('or, of older pilots, as the list has it', () => {
    expect(mode({ edition: '1', code: 'ANN-04', mode: 'candidate-referral' }, 'ANN-04')).toBe('NoNamesOfCandidates');
    expect(mode({ edition: '1', code: 'SYN-09', mode: 'joint-advocacy' }, 'SYN-09')).toBeNull();
    expect(mode(undefined, 'SYN-09')).toBe('NoNamesOfCandidates');
    expect(mode(undefined, 'ANN-04')).toBeNull();
    expect(mode(undefined, 'GONE-01')).toBeNull();
  });
});
