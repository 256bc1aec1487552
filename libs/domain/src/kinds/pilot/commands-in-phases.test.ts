import { expect, test } from '@jest/globals';
import type { CommandType } from './commands/index.js';
import { PHASES, WAYS, type Phase } from './phases.js';
import { TRANSITIONS } from './transitions.js';
import { COMMANDS } from './commands/index.js';
import { ONE_OF_EACH } from './testing/commands.js';
import * as story from './testing/story.js';
import type { Story } from './testing/story.js';

const COMMAND_TYPES = Object.keys(COMMANDS) as readonly CommandType[];
const reason = { ref: 'r', hash: 'h' };
const STORIES: Readonly<Record<Phase, () => Story>> = {
  unknown: () => new story.Story(),
  draft: () => story.drafted(),
  consent: () => story.seen(),
  review: () => story.consented('decide'),
  preparation: () => story.prepared(),
  trial: () => story.started(),
  'joint-action': () => story.begun(),
  evaluation: () => story.ended(),
  reporting: () => story.recommended(),
  concluded: () => story.adopted(),
  declined: () => story.consented('decide').by('chair', { type: 'declineProposal', reason }),
  lapsed: () => story.seen().until('2026-03-01T00:00:00.000Z'),
  withdrawn: () => story.seen().by('medisin', { type: 'withdraw', reason }),
  discarded: () => story.drafted().by('medisin', { type: 'discard' }),
};

const ANSWERS = [
  'giveConsent',
  'declineConsent',
  'requestChange',
  'revise',
  'appointUserRepresentative',
  'confirmSeen',
] as const;
const CONFLICTS = ['declareConflict', 'settleConflict'] as const;
const FIGURES = ['recordBaseline', 'recordFigure', 'voidFigure', 'disputeFigure', 'resolveDispute'] as const;
/** Written out by hand, so that a change of TRANSITIONS that nobody meant is seen here. */
const POSSIBLE: Readonly<Record<Phase, readonly CommandType[]>> = {
  unknown: ['draft'],
  draft: ['editDraft', 'discard', 'submit'],
  consent: [...ANSWERS, ...CONFLICTS, 'withdraw', 'remind', 'lapse'],
  review: [
    ...CONFLICTS,
    'withdraw',
    'object',
    'letPass',
    'endorse',
    'returnProposal',
    'declineProposal',
    'remind',
    'noteReviewNotice',
    'passUnobjected',
  ],
  preparation: [
    ...ANSWERS,
    'recordBaseline',
    'voidFigure',
    'disputeFigure',
    'resolveDispute',
    'withdraw',
    'nameRepresentative',
    'recordConsultation',
    'setPlan',
    'startTrial',
    'leave',
    'remind',
  ],
  trial: [
    ...ANSWERS,
    ...FIGURES,
    'withdraw',
    'nameRepresentative',
    'recordConsultation',
    'reportStatus',
    'reachMilestone',
    'pauseTrial',
    'resumeTrial',
    'extendTrial',
    'leave',
    'endTrial',
    'remind',
    'callForStatus',
  ],
  'joint-action': ['withdraw', 'recordOutcome', 'remind'],
  evaluation: [
    'recordFigure',
    'voidFigure',
    'disputeFigure',
    'resolveDispute',
    'withdraw',
    'evaluate',
    'evaluateAsUser',
    'appointUserRepresentative',
    'addUnionView',
    'remind',
    'closeEvaluation',
  ],
  reporting: [...CONFLICTS, 'resolveDispute', 'recommend', 'recordDecision', 'remind'],
  concluded: ['recordAdoption', 'remind'],
  declined: [],
  lapsed: ['sendAgain'],
  withdrawn: [],
  discarded: [],
};

/** Whatever the phase, it says why it comes too late rather than that the phase is wrong. */
const ANYWHERE: readonly CommandType[] = ['takeBackDecision'];
const OUT_OF_PLACE = ['WrongStatus', 'NotThere', 'AlreadyThere', 'NotYours'];

test.each(PHASES)('in %s, every command is taken, or refused by name', (phase) => {
  const pilot = STORIES[phase]();
  expect(pilot.pilot.phase).toBe(phase);
  for (const type of COMMAND_TYPES) {
    const [person, command] = ONE_OF_EACH[type];
    const code = pilot.refusal(person, command)?.code ?? 'taken';
    const possible = POSSIBLE[phase].includes(type) || (phase !== 'unknown' && ANYWHERE.includes(type));
    const fits = possible ? !OUT_OF_PLACE.includes(code) : OUT_OF_PLACE.includes(code);
    expect({ type, code, fits }).toEqual({ type, code, fits: true });
  }
});

test('a draft is the only thing that can be asked of a pilot that is not there', () => {
  for (const type of COMMAND_TYPES.filter((t) => t !== 'draft')) {
    const [person, command] = ONE_OF_EACH[type];
    expect(new story.Story().refusal(person, command)).toEqual({ code: 'NotThere' });
  }
});

test('every phase is reached, and every phase that can be left leads to an end', () => {
  const leads = (from: Phase): readonly Phase[] => [...new Set(Object.values(TRANSITIONS[from]))];
  const reached = new Set<Phase>(['unknown']);
  for (const phase of reached) leads(phase).forEach((next) => reached.add(next));
  expect([...reached].toSorted()).toEqual([...PHASES].toSorted());
  const ends: readonly Phase[] = ['concluded', 'declined', 'lapsed', 'withdrawn', 'discarded'];
  const ending = (phase: Phase, seen: readonly Phase[] = []): boolean =>
    ends.includes(phase) || (!seen.includes(phase) && leads(phase).some((next) => ending(next, [...seen, phase])));
  for (const phase of PHASES) expect({ phase, ends: ending(phase) }).toEqual({ phase, ends: true });
});

test.each(Object.entries<readonly Phase[]>(WAYS))(
  'the way of a %s goes from phase to phase by what can happen',
  (_, way) => {
    const steps = way.slice(1).map((to, i) => ({ from: way[i] ?? 'unknown', to }));
    // An initiative that is endorsed is begun at once.
    const leads = (from: Phase): readonly Phase[] =>
      Object.values(TRANSITIONS[from]).flatMap((to) => [
        to,
        ...(to === 'preparation' ? (['joint-action'] as const) : []),
      ]);
    for (const { from, to } of steps)
      expect({ from, to, leads: leads(from).includes(to) }).toEqual({ from, to, leads: true });
  },
);

test('every command is possible in some phase', () => {
  for (const type of COMMAND_TYPES) {
    const phases = PHASES.filter((phase) => [...POSSIBLE[phase], ...ANYWHERE].includes(type));
    expect({ type, phases: phases.length > 0 }).toEqual({ type, phases: true });
  }
});

test('nobody may give the commands that are the engine’s', () => {
  const pilot = story.seen();
  for (const person of ['medisin', 'chair', 'ssuSecretary'])
    expect(pilot.refusal(person, { type: 'lapse' })).toEqual({ code: 'NotYours', command: 'lapse', roles: [] });
});

test('to a person with no role no pilot is there', () => {
  for (const phase of PHASES.filter((p) => p !== 'unknown')) {
    const pilot = STORIES[phase]();
    for (const type of COMMAND_TYPES)
      expect(pilot.refusal('nobody', ONE_OF_EACH[type][1])?.code).toBe(type === 'draft' ? 'NotYours' : 'NotThere');
  }
});
