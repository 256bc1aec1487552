import { keyOf } from '../../engine/who.js';
import { describe, expect, test } from '@jest/globals';
import { availableCommands } from './pilot.js';
import { evidenceCard } from './evidence.js';
import { TRANSITIONS } from './transitions.js';
import { pilotEntity } from './pilot.js';
import { resultsOf } from './results.js';
import { INITIAL } from './state.js';
import { contextOf, words } from './testing/community.js';
import * as story from './testing/story.js';
import { baseline, consent, figure, initiative, proposal } from './testing/story.js';
import { maySeeEvent, OF_DRAFTS } from './visibility.js';
import { waitingFor } from './waiting.js';

const turns = (s: story.Story) => waitingFor(s.pilot).map(({ who, turn }) => `${keyOf(who)} ${turn}`);
const reason = words('Fordi');

describe('draft', () => {
  test('is the proposing unit’s own until it is submitted', () => {
    const draft = story.drafted();
    expect(pilotEntity.maySee(draft.pilot, contextOf('medisin', draft.now))).toBe(true);
    expect(pilotEntity.maySee(draft.pilot, contextOf('coordinator', draft.now))).toBe(true);
    for (const person of ['harstad', 'chair', 'nobody'])
      expect(pilotEntity.maySee(draft.pilot, contextOf(person, draft.now))).toBe(false);
    expect(pilotEntity.maySee(draft.by('medisin', { type: 'submit' }).pilot, contextOf('harstad', draft.now))).toBe(
      true,
    );
  });

  test('what happened before it was submitted is not told to those who could not see it', () => {
    const { pilot, events, now } = story
      .drafted()
      .by('medisin', { type: 'editDraft', proposal: proposal({ aim: words('Noe annet') }) })
      .by('medisin', { type: 'submit' });
    const told = (person: string) =>
      events.filter(({ type }) => maySeeEvent(type, pilot, contextOf(person, now))).map(({ type }) => type);
    for (const person of ['medisin', 'coordinator'])
      expect(told(person)).toEqual(['PilotDrafted', 'DraftEdited', 'ProposalSubmitted']);
    for (const person of ['harstad', 'chair', 'user']) expect(told(person)).toEqual(['ProposalSubmitted']);
  });

  test('what happens to drafts happens to nothing else', () => {
    expect(OF_DRAFTS).toEqual(['PilotDrafted', 'DraftEdited', 'DraftDiscarded']);
    const later = Object.entries(TRANSITIONS).filter(([phase]) => !['unknown', 'draft'].includes(phase));
    for (const [, moves] of later) expect(Object.keys(moves).filter((type) => OF_DRAFTS.includes(type))).toEqual([]);
  });

  test.each([
    ['an internal measure', { measure: { code: 'KOM-01' } }, 'MeasureIsInternal'],
    ['a measure that is not on the list', { measure: { code: 'XXX-99' } }, 'UnknownMeasure'],
    ['an area that is not there', { measure: { area: 'x', title: reason, reason } }, 'UnknownArea'],
    ['a party that is none', { parties: [{ ...proposal().parties[0]!, party: 'nowhere' }] }, 'CannotBeParty'],
    ['the trust itself as party', { parties: [{ ...proposal().parties[0]!, party: 'unn' }] }, 'CannotBeParty'],
    ['a party twice', { parties: [proposal().parties[0]!, proposal().parties[0]!] }, 'NamedTwice'],
    ['an indicator reported by a stranger', { parties: [proposal().parties[0]!] }, 'NotAParty'],
  ])('%s is refused', (_, changes, code) => {
    const command = { type: 'draft', policy: 'standard', proposal: proposal(changes) } as const;
    expect(new story.Story().refusal('medisin', command)?.code).toBe(code);
  });

  test('an internal measure with a joint option can be piloted for its option', () => {
    expect(story.drafted('standard', proposal({ measure: { code: 'MIL-01' } })).pilot.kind).toBe('trial');
  });

  test('is submitted only when it is complete, and says what is missing', () => {
    const bare = proposal({ title: null, aim: null, parties: [proposal().parties[0]!], indicators: [] });
    expect(story.drafted('standard', bare).refusal('medisin', { type: 'submit' })).toEqual({
      code: 'ProposalIncomplete',
      missing: ['title', 'aim', 'municipality', 'indicators'],
    });
  });

  test('a policy that is not there is refused', () => {
    const command = { type: 'draft', policy: 'constructor', proposal: proposal() } as const;
    expect(new story.Story().refusal('medisin', command)).toEqual({ code: 'UnknownPolicy', policy: 'constructor' });
  });
});

describe('consent', () => {
  test('waits for a user representative who has seen the proposal', () => {
    const pilot = story.submitted();
    expect(turns(pilot)).toEqual(['leader@users appoint-user-representative']);
    expect(pilot.refusal('harstad', consent(1, 'harstad'))).toEqual({ code: 'NotSeenByUserRepresentative' });
    pilot.by('userBody', { type: 'appointUserRepresentative', person: 'user' });
    expect(turns(pilot)).toEqual(['person:user see-proposal']);
    pilot.by('user', { type: 'confirmSeen' });
    expect(turns(pilot)).toEqual(['leader@harstad consent', 'leader@kvaefjord consent']);
  });

  test('of all sends the proposal to the FSU', () => {
    expect(story.consented().types.slice(-3)).toEqual(['ConsentGiven', 'ConsentGiven', 'ConsentCompleted']);
  });

  test('one person answers once for two organisations, in both capacities', () => {
    const decision = story.seen().decision('both', consent(1, 'harstad', 'kvaefjord'));
    expect(decision.ok && decision.as.slice(0, 2)).toEqual([
      { role: 'leader', at: 'harstad' },
      { role: 'leader', at: 'kvaefjord' },
    ]);
  });

  test('a deputy answers in the days of the assignment, and is recorded as deputy', () => {
    const pilot = story.seen();
    expect(pilot.refusal('deputy', consent(1, 'harstad'))).toEqual({ code: 'NotThere' });
    pilot.now = '2026-02-01T09:00:00.000Z';
    const decision = pilot.decision('deputy', consent(1, 'harstad'));
    expect(decision.ok && decision.as).toEqual([{ role: 'leader', at: 'harstad', deputyFor: 'harstad' }]);
    pilot.now = '2026-03-01T23:30:00.000Z';
    expect(pilot.refusal('deputy', consent(1, 'harstad'))?.code).toBe('NotThere');
  });

  test('a coordinator registers an answer by naming who decided', () => {
    const parties = [...proposal().parties, { ...proposal().parties[0]!, party: 'unn-narvik' }];
    const pilot = story.seen('standard', proposal({ parties }));
    const answer = consent(1, 'unn-narvik');
    expect(pilot.refusal('coordinator', answer)).toEqual({ code: 'DecidedByMissing', party: 'unn-narvik' });
    const decidedBy = { name: words('Avdelingslederen'), on: '2026-01-05' };
    expect(pilot.refusal('coordinator', { ...answer, type: 'giveConsent', decidedBy } as never)).toBeNull();
    // After midnight in Norway it is tomorrow, though not in Greenwich.
    pilot.now = '2026-01-05T23:05:00.000Z';
    const decided = (on: string) => ({ ...answer, type: 'giveConsent', decidedBy: { ...decidedBy, on } }) as never;
    expect(pilot.refusal('coordinator', decided('2026-01-06'))).toBeNull();
    expect(pilot.refusal('coordinator', decided('2026-01-07'))?.code).toBe('DateInFuture');
    expect(pilot.refusal('coordinatorHarstad', answer)?.code).toBe('NotYours');
  });

  test('is for the version that was read', () => {
    const pilot = story.seen().by('medisin', { type: 'revise', proposal: proposal({ title: words('Ny tittel') }) });
    expect(pilot.refusal('harstad', consent(1, 'harstad'))).toEqual({ code: 'ProposalChanged', version: 2 });
  });

  test('is reopened only for the parties whose terms a revision changes', () => {
    const before = proposal();
    const parties = [...before.parties, { ...before.parties[0]!, party: 'senja' }];
    const pilot = story.seen('standard', { ...before, parties });
    pilot.by('harstad', consent(1, 'harstad')).by('kvaefjord', consent(1, 'kvaefjord'));
    const indicators = before.indicators.map((indicator) => ({
      ...indicator,
      reportedBy: [indicator.reportedBy[0]!, { party: 'kvaefjord', extractedBy: words('Lønningskontoret') }],
    }));
    pilot.by('medisin', { type: 'revise', proposal: { ...before, parties, indicators } });
    expect(pilot.pilot.answers['harstad']?.answer).toBe('given');
    expect(pilot.pilot.answers['kvaefjord']?.answer).toBe('open');
  });

  test('stands when only the title is mended', () => {
    const pilot = story.seen().by('harstad', consent(1, 'harstad'));
    pilot.by('medisin', { type: 'revise', proposal: proposal({ title: words('Ny tittel') }) });
    expect(pilot.pilot.answers['harstad']?.answer).toBe('given');
  });

  test('declined makes it the proposer’s turn, and a mind may be changed', () => {
    const pilot = story.seen().by('kvaefjord', { ...consent(1, 'kvaefjord'), type: 'declineConsent', reason } as never);
    expect(turns(pilot)).toContain('leader@unn-harstad-medisin revise');
    pilot.by('kvaefjord', consent(1, 'kvaefjord'));
    expect(turns(pilot)).not.toContain('leader@unn-harstad-medisin revise');
  });

  test('is reminded of after five working days and lapses after three weeks, with nobody doing anything', () => {
    const pilot = story.seen().until('2026-01-26T22:59:59.000Z');
    expect(pilot.pilot.phase).toBe('consent');
    expect(pilot.types.filter((type) => type === 'Reminded')).toHaveLength(3);
    pilot.until('2026-01-26T23:00:00.000Z');
    expect(pilot.pilot.phase).toBe('lapsed');
  });

  test('does not lapse on people who could not answer: after an outage they get three working days', () => {
    const pilot = story.seen();
    pilot.now = '2026-02-02T09:00:00.000Z';
    pilot.by('engine', { type: 'lapse' });
    expect(pilot.pilot.dates.lapseAt).toBe('2026-02-05T23:00:00.000Z');
    expect(pilot.until('2026-02-06T00:00:00.000Z').pilot.phase).toBe('lapsed');
  });

  test('of a unit that was merged is its successor’s to give', () => {
    const pilot = story.seen();
    pilot.organisations = pilot.organisations.map((o) => (o.id === 'kvaefjord' ? { ...o, successor: 'harstad' } : o));
    expect(pilot.refusal('harstad', consent(1, 'kvaefjord'))).toBeNull();
    expect(pilot.refusal('kvaefjord', consent(1, 'kvaefjord'))?.code).toBe('NotYours');
  });
});

describe('FSU review', () => {
  test('by notice: silence counts from recorded delivery, ten working days', () => {
    const pilot = story.consented();
    expect(pilot.refusal('engine', { type: 'passUnobjected' })).toEqual({ code: 'NotDueYet', due: null });
    pilot.until('2026-01-08T12:00:00.000Z').by('engine', { type: 'noteReviewNotice' });
    expect(pilot.pilot.dates.passAt).toBe('2026-01-22T23:00:00.000Z');
    expect(pilot.until('2026-01-22T23:00:00.000Z').pilot.phase).toBe('preparation');
  });

  test('an objection makes the FSU decide', () => {
    const pilot = story.consented().by('engine', { type: 'noteReviewNotice' });
    expect(pilot.refusal('chair', { type: 'endorse', note: null })).toEqual({ code: 'NotForDecision' });
    pilot.by('member', { type: 'object', reason });
    expect(turns(pilot)).toEqual(['chair@FSU review']);
    expect(pilot.refusal('member', { type: 'object', reason })).toEqual({ code: 'AlreadyObjected' });
    expect(pilot.until('2026-06-01T00:00:00.000Z').pilot.phase).toBe('review');
    expect(pilot.by('chair', { type: 'endorse', note: null }).pilot.phase).toBe('preparation');
  });

  test('who is found disqualified does not review, and nobody settles their own conflict', () => {
    const pilot = story.consented('decide').by('member', { type: 'declareConflict', person: 'chair' });
    const settle = { type: 'settleConflict', person: 'chair', disqualified: true } as const;
    expect(pilot.refusal('chair', settle)).toEqual({ code: 'OwnConflict' });
    pilot.by('ssuChair', settle);
    expect(pilot.refusal('chair', { type: 'endorse', note: null })).toEqual({ code: 'Disqualified', person: 'chair' });
  });

  test('returned, it must be revised before anybody answers; consents that are not touched stand', () => {
    const pilot = story.consented('decide').by('chair', { type: 'returnProposal', reason });
    expect(turns(pilot)).toEqual(['leader@unn-harstad-medisin revise']);
    pilot.by('medisin', { type: 'revise', proposal: proposal({ title: words('Tydeligere') }) });
    expect(pilot.pilot.phase).toBe('review');
  });
});

describe('preparation', () => {
  test('says what is missing, and who owes it', () => {
    const pilot = story.prepared();
    expect(pilot.refusal('medisin', { type: 'startTrial' })).toEqual({
      code: 'NotReadyToStart',
      missing: [
        'plan:unn-harstad-medisin',
        'representative:unn-harstad-medisin',
        'representative:harstad',
        'representative:kvaefjord',
        'consultation:unn',
        'consultation:harstad',
        'consultation:kvaefjord',
        'baseline i1:harstad',
        'baseline i1:kvaefjord',
      ],
    });
    const owed = waitingFor(pilot.pilot).map(({ who, what }) => [keyOf(who), what]);
    expect(owed[0]).toEqual(['leader@unn-harstad-medisin', ['plan', 'representative', 'consultation']]);
  });

  test('a changed counting rule voids the baselines counted under it, and reopens those consents', () => {
    const pilot = story.prepared().by('harstad', baseline('harstad', 4));
    const indicators = proposal().indicators.map((i) => ({ ...i, countingRule: words('Bare fakturerbare dager') }));
    pilot.by('medisin', { type: 'revise', proposal: proposal({ indicators }) });
    expect(pilot.pilot.phase).toBe('preparation');
    expect(pilot.pilot.figures.map((f) => f.void)).toEqual([true]);
    expect(pilot.pilot.answers['unn-harstad-medisin']?.answer).toBe('given');
    expect(pilot.pilot.answers['harstad']?.answer).toBe('open');
  });

  test('without a municipality left it goes back to consent', () => {
    const pilot = story.prepared().by('kvaefjord', { type: 'leave', party: 'kvaefjord', reason });
    expect(pilot.pilot.phase).toBe('preparation');
    pilot.by('harstad', { type: 'leave', party: 'harstad', reason });
    expect(pilot.pilot.phase).toBe('consent');
    expect(turns(pilot)).toEqual(
      ['leader@users appoint-user-representative'].slice(1).concat('leader@unn-harstad-medisin revise'),
    );
  });
});

describe('trial', () => {
  test('calls for status each month and reminds those who owe it', () => {
    const pilot = story.started().until('2026-03-05T08:00:00.000Z');
    expect(turns(pilot)).toEqual([
      'leader@unn-harstad-medisin report-status',
      'leader@harstad report-status',
      'leader@kvaefjord report-status',
    ]);
    pilot.by('harstad', { type: 'reportStatus', party: 'harstad', standing: 'on-plan', note: null, figures: [] });
    expect(turns(pilot)).not.toContain('leader@harstad report-status');
    pilot.until('2026-03-12T08:00:00.000Z');
    expect(pilot.types.at(-1)).toBe('Reminded');
  });

  test('ends by its plan at the end of the last day', () => {
    const pilot = story.started().until('2026-05-29T21:59:59.000Z');
    expect(pilot.pilot.phase).toBe('trial');
    expect(pilot.until('2026-05-29T22:00:00.000Z').pilot.phase).toBe('evaluation');
  });

  test('paused, nothing falls due; resumed, every date is as many days later at the same hour, over a clock change too', () => {
    const pilot = story.started().until('2026-03-23T08:00:00.000Z');
    const before = pilot.pilot.dates;
    pilot.by('medisin', { type: 'pauseTrial', reason, until: null });
    expect(pilotEntity.deadlines(pilot.pilot)).toEqual([]);
    expect(
      pilot.refusal('harstad', { type: 'reportStatus', party: 'harstad', standing: 'stopped', note: null, figures: [] })
        ?.code,
    ).toBe('TrialIsPaused');
    pilot.until('2026-04-06T08:00:00.000Z').by('medisin', { type: 'resumeTrial' });
    expect(before.endAt).toBe('2026-05-29T22:00:00.000Z');
    expect(pilot.pilot.dates.endAt).toBe('2026-06-12T22:00:00.000Z');
  });

  test('a pause with an end resumes by itself', () => {
    const pilot = story.started().by('medisin', { type: 'pauseTrial', reason, until: '2026-02-20' });
    expect(pilot.until('2026-02-21T00:00:00.000Z').types.at(-1)).toBe('TrialResumed');
  });

  test('is extended by setting a later end', () => {
    const pilot = story.started();
    expect(pilot.refusal('medisin', { type: 'extendTrial', endOn: '2026-05-01', reason })?.code).toBe(
      'DatesInWrongOrder',
    );
    pilot.by('medisin', { type: 'extendTrial', endOn: '2026-06-30', reason });
    expect(pilot.pilot.dates.endAt).toBe('2026-06-30T22:00:00.000Z');
  });

  test('a disputed figure stands beside the other, with both methods, until somebody who is no side settles it', () => {
    const pilot = story.started().by('harstad', figure('harstad', 133));
    pilot.by('kvaefjord', {
      type: 'disputeFigure',
      party: 'kvaefjord',
      figure: 'F3',
      value: 4,
      method: words('Fakturerbare'),
    });
    expect(resultsOf(pilot.pilot, 5)[0]).toMatchObject({
      latest: { value: 133 },
      dispute: { value: 4, resolved: false },
    });
    expect(turns(pilot)).toContain('leader@unn-harstad-medisin resolve-dispute');
    expect(pilot.refusal('chair', { type: 'resolveDispute', dispute: 'D1', shown: 'both', reason })?.code).toBe(
      'SideInDispute',
    );
    pilot.by('medisin', { type: 'resolveDispute', dispute: 'D1', shown: 'both', reason });
    expect(resultsOf(pilot.pilot, 5)[0]).toMatchObject({
      latest: { value: 133 },
      dispute: { value: 4, resolved: true },
    });
  });

  test('a party invited during the trial joins by consenting, and owes its baseline from then', () => {
    const pilot = story.started();
    const parties = [...proposal().parties, { party: 'senja', contribution: null, hours: 5, kroner: 0, paidBy: null }];
    const [indicator] = proposal().indicators;
    const indicators = [
      { ...indicator!, reportedBy: [...indicator!.reportedBy, { party: 'senja', extractedBy: null }] },
    ];
    pilot.by('medisin', { type: 'revise', proposal: proposal({ parties, indicators }) });
    expect(turns(pilot)).toEqual(['leader@senja consent']);
    expect(pilot.refusal('senja', baseline('senja', 1))?.code).toBe('NotJoined');
    pilot.by('senja', consent(2, 'senja')).by('senja', baseline('senja', 1));
    expect(pilot.refusal('senja', baseline('senja', 2))?.code).toBe('BaselineFrozen');
    expect(pilot.pilot.phase).toBe('trial');
  });

  test('is ended and evaluated when no municipality is left', () => {
    const pilot = story.started().by('kvaefjord', { type: 'leave', party: 'kvaefjord', reason });
    expect(pilot.by('harstad', { type: 'leave', party: 'harstad', reason }).pilot.phase).toBe('evaluation');
  });
});

describe('evaluation and decision', () => {
  test('what has not come by the due date is shown as missing and holds nobody up', () => {
    const pilot = story.ended().by('user', { type: 'evaluateAsUser', change: 'better', account: reason, goOn: true });
    pilot.until('2026-03-10T00:00:00.000Z');
    expect(pilot.pilot.phase).toBe('reporting');
    expect(pilot.pilot.missingEvaluations).toEqual(['unn-harstad-medisin', 'harstad', 'kvaefjord']);
  });

  test('nothing is recommended or decided for adoption without a figure against a baseline and a word on what changed', () => {
    const pilot = story.started().by('medisin', { type: 'endTrial', reason: null }).until('2026-03-10T00:00:00.000Z');
    expect(pilot.refusal('chair', { type: 'recommend', verdict: 'adopt', reason })).toEqual({
      code: 'NoEvaluationOfEffect',
    });
    pilot.by('chair', { type: 'recommend', verdict: 'stop', reason });
    const decision = { type: 'recordDecision', caseNumber: '04/26', decidedOn: '2026-03-01', reason } as const;
    expect(pilot.refusal('ssuSecretary', { ...decision, verdict: 'adopt' })).toEqual({ code: 'NoEvaluationOfEffect' });
  });

  test('‘adapt’ begins a new cycle from preparation with baselines and people kept, and a new plan to make', () => {
    const decision = { type: 'recordDecision', caseNumber: '04/26', decidedOn: '2026-02-02', reason } as const;
    const pilot = story.recommended().by('ssuSecretary', { ...decision, verdict: 'adapt' });
    expect(pilot.pilot).toMatchObject({ phase: 'preparation', cycle: 2, plan: null });
    expect(pilot.refusal('medisin', { type: 'startTrial' })).toEqual({
      code: 'NotReadyToStart',
      missing: ['plan:unn-harstad-medisin'],
    });
  });

  test('adopted, each party records its own decision; the evidence card shows who, and whom to call', () => {
    const pilot = story.adopted();
    expect(pilotEntity.isClosed(pilot.pilot)).toBe(false);
    for (const party of ['unn-harstad-medisin', 'harstad', 'kvaefjord'])
      pilot.by(story.leaderOf(party), {
        type: 'recordAdoption',
        party,
        adopted: party === 'kvaefjord' ? 'no' : 'yes',
        decidedBy: { name: reason, on: '2026-02-02' },
        politicalCase: null,
      });
    expect(pilotEntity.isClosed(pilot.pilot)).toBe(true);
    const card = evidenceCard(pilot.pilot, 5);
    expect(card?.adoptedBy.map(({ adopted }) => adopted)).toEqual(['yes', 'yes', 'no']);
    expect(card?.effect[0]).toMatchObject({ party: 'harstad', change: 5, effect: 'better' });
    expect(card?.contacts).toMatchObject({ harstad: 'rep-harstad' });
  });
});

describe('joint initiative', () => {
  test('needs no user representative, baseline or trial, and ends with an outcome', () => {
    const pilot = story.begun();
    expect(pilot.pilot.phase).toBe('joint-action');
    expect(pilot.until('2026-06-02T08:00:00.000Z').types.at(-1)).toBe('Reminded');
    pilot.by('medisin', { type: 'recordOutcome', achieved: 'partly', account: reason, referrals: null });
    expect(pilotEntity.isClosed(pilot.pilot)).toBe(true);
  });

  test('that passes candidates on counts them, and takes no text that could name them', () => {
    const pilot = story.submitted('decide', initiative('SYN-09'));
    pilot.by('both', consent(1, 'harstad', 'kvaefjord')).by('chair', { type: 'endorse', note: null });
    const outcome = { type: 'recordOutcome', achieved: 'yes', referrals: 3 } as const;
    expect(pilot.refusal('medisin', { ...outcome, account: reason })).toEqual({ code: 'NoNamesOfCandidates' });
    expect(pilot.refusal('medisin', { ...outcome, account: null })).toBeNull();
  });
});

test('figures of fewer people than a small group are not shown, nor what follows from them', () => {
  const pilot = story.started();
  const small = { ...figure('harstad', 3), groupSize: 3 } as ReturnType<typeof figure>;
  pilot.by('harstad', small);
  expect(resultsOf(pilot.pilot, 5)[0]).toMatchObject({ latest: { value: null, suppressed: true }, change: null });
});

test('what is offered to a person is what is accepted from them, and nothing else is', () => {
  const pilot = story.seen();
  const offers = (person: string) =>
    availableCommands(pilot.pilot, contextOf(person, pilot.now)).map(({ command }) => command);
  expect(offers('harstad')).toEqual(['giveConsent', 'declineConsent', 'requestChange']);
  expect(offers('medisin')).toEqual(['revise', 'withdraw']);
  expect(offers('nobody')).toEqual([]);
  expect(availableCommands(pilot.pilot, contextOf('both', pilot.now))[0]?.targets).toEqual(['harstad', 'kvaefjord']);
});

test('what a pilot waits for of somebody stands out among what they may do', () => {
  const awaited = (tell: () => story.Story, person: string) => {
    const { pilot, now } = tell();
    return availableCommands(pilot, contextOf(person, now)).flatMap((offer) => (offer.awaited ? [offer.command] : []));
  };
  expect(awaited(story.seen, 'harstad')).toEqual(['giveConsent', 'declineConsent', 'requestChange']);
  expect(awaited(story.seen, 'medisin')).not.toContain('withdraw');
  expect(awaited(story.consented, 'member')).toEqual(['object']);
  expect(awaited(story.started, 'harstad')).toEqual([]);
});

test('of the preparations, only what is missing still is waited for', () => {
  const pilot = story.prepared();
  const awaited = () =>
    availableCommands(pilot.pilot, contextOf('harstad', pilot.now)).flatMap(({ command, awaited: is }) =>
      is ? [command] : [],
    );
  expect(awaited()).toEqual(['nameRepresentative', 'recordConsultation', 'recordBaseline']);
  pilot.by('harstad', { type: 'nameRepresentative', party: 'harstad', person: 'harstad' });
  expect(awaited()).toEqual(['recordConsultation', 'recordBaseline']);
});

test('whatever deadlines hand out is accepted by decide when its time has come', () => {
  for (const tell of [
    story.submitted,
    story.seen,
    story.consented,
    story.prepared,
    story.started,
    story.ended,
    story.evaluated,
    story.recommended,
    story.adopted,
    story.begun,
  ]) {
    const at = tell();
    for (const { at: due, then } of pilotEntity.deadlines(at.pilot)) {
      at.now = due;
      expect({ then, refusal: at.refusal('engine', then) }).toEqual({ then, refusal: null });
    }
  }
});

test('a life of a pilot folds from its events to the state it had', () => {
  const whole = story.adopted();
  const dated: string[] = [];
  const folded = whole.events.reduce((state, event) => {
    dated.push(event.type);
    return pilotEntity.evolve(state, event, whole.pilot.since);
  }, INITIAL);
  expect(folded.phase).toBe('concluded');
  expect(Object.keys(folded).toSorted()).toEqual(Object.keys(whole.pilot).toSorted());
  expect(JSON.parse(JSON.stringify(folded))).toEqual(folded);
});

test('that a command is not somebody’s to give is said before what is wrong with it', () => {
  const pilot = story.submitted();
  const unknown = { type: 'giveConsent', parties: ['nowhere'], version: 9, decidedBy: null } as const;
  const roles = ['leader-party', 'coordinator-party'];
  expect(pilot.refusal('chair', unknown)).toEqual({ code: 'NotYours', command: 'giveConsent', roles });
  expect(pilot.refusal('harstad', unknown)).toEqual({ code: 'NotAParty', party: 'nowhere' });
});
