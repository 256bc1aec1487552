import { defineKind } from '../../engine/define.js';
import type { DeadlineOf, Offer as KindOffer } from '../../engine/kind.js';
import { waitsOn } from '../../engine/waits.js';
import { rankOf } from '../../engine/who.js';
import type { Context } from '../../context.js';
import type { Called } from '../../entity.js';
import type { Capacity } from '../../people.js';
import { COMMANDS, type CommandType } from './commands/index.js';
import { EVENTS, evolve } from './events.js';
import { isClosed } from './facts.js';
import { SHARED_REFUSALS } from './refusals.js';
import { PILOT_POLICY } from './policy.js';
import { pilotRow } from './row.js';
import { history } from './shown-events.js';
import { viewOf } from './shows.js';
import { answerSchema, view } from './view.js';
import type { Dates, Pilot } from './state.js';
import { says } from './says.js';
import { aboutsAsking, reactions } from './tells.js';
import { peopleOf, visibleTo } from './visibility.js';
import { DOES, taskOf, TURNS, waitingFor, type Turn } from './waiting.js';

/** Which command the engine gives when a date comes. The follow-up of a joint initiative is a reminder to the lead. */
const THEN: Readonly<Record<Exclude<keyof Dates, 'followUpAt'>, CommandType>> = {
  remindAt: 'remind',
  lapseAt: 'lapse',
  passAt: 'passUnobjected',
  statusAt: 'callForStatus',
  endAt: 'endTrial',
  closeAt: 'closeEvaluation',
  resumeAt: 'resumeTrial',
};

/** While a trial is paused, only the end of the pause falls due. */
function deadlines(pilot: Pilot): readonly DeadlineOf<CommandType>[] {
  if (isClosed(pilot)) return [];
  const names = pilot.pausedSince === null ? (Object.keys(THEN) as (keyof typeof THEN)[]) : (['resumeAt'] as const);
  return names.flatMap((name) => {
    const at = pilot.dates[name];
    return at === null ? [] : [{ at, then: THEN[name] }];
  });
}

/**
 * Where a pilot's turns are taken: a page of their own, or a form on the pilot's page that its hash opens. What somebody first
 * has to read up on leads to the pilot's page alone. These stand in mails that people keep: they are added to and never changed.
 */
const PLACES: Readonly<Partial<Record<Turn, (id: string) => string>>> = {
  'finish-draft': (id) => `/forslag/${id}`,
  'appoint-user-representative': (id) => `/piloter/${id}#appointUserRepresentative`,
  'see-proposal': (id) => `/piloter/${id}#confirmSeen`,
  consent: (id) => `/piloter/${id}/samtykke`,
  revise: (id) => `/forslag/${id}`,
  'object-or-let-pass': (id) => `/piloter/${id}#object`,
  review: (id) => `/piloter/${id}#endorse`,
  start: (id) => `/piloter/${id}#startTrial`,
  'report-status': (id) => `/piloter/${id}/status`,
  'resolve-dispute': (id) => `/piloter/${id}#resolveDispute`,
  resume: (id) => `/piloter/${id}#resumeTrial`,
  'report-outcome': (id) => `/piloter/${id}#recordOutcome`,
  evaluate: (id) => `/piloter/${id}/evaluering`,
  recommend: (id) => `/piloter/${id}#recommend`,
  adopt: (id) => `/piloter/${id}#recordAdoption`,
};
const isTurn = (turn: unknown): turn is Turn => (TURNS as readonly unknown[]).includes(turn);

/** A figure goes by what it counts and where and when: what it says may be about few people. */
function called({ proposal: { indicators }, plan, figures, disputes }: Pilot, id: string): Called | undefined {
  const nameOf = (indicator: string) => indicators.find((one) => one.id === indicator)?.name;
  const about = disputes.find((dispute) => dispute.id === id)?.figure ?? id;
  const figure = figures.find((one) => one.id === about);
  if (figure === undefined) return nameOf(id) ?? plan?.milestones.find((milestone) => milestone.id === id)?.title;
  const { indicator, party, period } = figure;
  return { text: 'called.figure', with: { indicator: nameOf(indicator) ?? null, party, ...period } };
}

/** From a draft between hospital unit and municipality to the SSU's decision and what each party makes of it. */
export const pilotEntity = defineKind({
  name: 'pilot',
  collection: 'pilots',
  fold: 6,
  events: EVENTS,
  evolve,
  commands: COMMANDS,
  refusals: SHARED_REFUSALS,
  turns: Object.fromEntries(TURNS.map((turn) => [turn, { about: aboutsAsking(turn), by: DOES[turn] }])) as Record<
    Turn,
    { readonly about: readonly string[]; readonly by: readonly CommandType[] }
  >,
  waits: waitingFor,
  task: taskOf,
  reactions,
  deadlines,
  isClosed,
  visibleTo,
  people: peopleOf,
  status: ({ phase }) => phase,
  title: ({ proposal: { title } }) => title,
  path: (id, { turn }) => (isTurn(turn) ? PLACES[turn] : undefined)?.(id) ?? `/piloter/${id}`,
  called,
  ...{ history, says },
  policy: PILOT_POLICY,
  rows: { pilot: (id, pilot) => [{ id, ...pilotRow(pilot) }] },
  answer: {
    schema: answerSchema,
    of: (pilot: Pilot, today): object => ({
      phase: pilot.phase,
      waitingFor: waitsOn(pilotEntity.waits(pilot), today),
    }),
  },
  view: {
    schema: view,
    apart: true,
    of: (pilot: Pilot, context): object => viewOf(pilot, context, waitsOn(pilotEntity.waits(pilot), context)),
  },
});
/** Something a person may do now, for whom, and in which capacities. */
export interface Offer {
  readonly command: CommandType;
  /** Parties or employers, where the command names them; else the organisation or committee it is the right of. */
  readonly targets: readonly string[];
  readonly as: readonly Capacity[];
  /** Whether it does what the pilot waits for, of this person or of the unit or committee they have it from. */
  readonly awaited: boolean;
}

/** What an actor may do with a pilot now: by the same rights, phases and hindrances that decide. */
export const availableCommands = (pilot: Pilot, context: Context): readonly Offer[] =>
  pilotEntity.offers(pilot, context).map(offerOf);

function offerOf({ command, subjects, awaited }: KindOffer): Offer {
  const best = subjects.toSorted((a, b) => rank(a.as) - rank(b.as));
  return {
    command: command as CommandType,
    targets: best.flatMap(({ id, at }) => (id === '' ? at : [id])),
    as: best.flatMap(({ as }) => as).toSorted((a, b) => rankOf(a) - rankOf(b)),
    awaited,
  };
}
const rank = ([first]: readonly Capacity[]): number => (first === undefined ? 0 : rankOf(first));
