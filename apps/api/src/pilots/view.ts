import {
  availableCommands,
  evidenceCard,
  isClosed,
  keysOf,
  missingBeforeStart,
  missingFrom,
  resultsOf,
  runChartsOf,
  shownDispute,
  takerKeys,
  waitingFor,
  type Offer,
  type Pilot,
  type Stay,
  type Waiting,
} from '@tiltaksmotor/domain';
import type { z } from 'zod';
import type { CaseOfPilot } from '../committees/lists.js';
import { written } from '../streams/words.js';
import { COMMANDS, isPersonCommand } from './commands/table.js';
import type { Standing } from './pilots.js';
import * as parts from './view-parts.js';
import type { PilotViewSchema } from './view.schema.js';

export type PilotView = z.infer<typeof PilotViewSchema>;

/** What is known beside its state. */
interface Beside {
  readonly cases: readonly CaseOfPilot[];
  readonly path: readonly Stay[];
  readonly edition: PilotView['edition'];
}

/** A pilot as people see it: texts in place, small groups hidden, whose turn it is, and what the reader may do. */
export function viewOf(standing: Standing, smallGroup: number, { cases, path, edition }: Beside): PilotView {
  const { id, version, pilot, texts, context } = standing;
  const { proposal, userRepresentative: user } = pilot;
  const say = written(texts);
  const keys = keysOf(context);
  return {
    id,
    version,
    phase: pilot.phase,
    since: pilot.since,
    path: path.map(({ phase, from, to }) => ({ phase, from, to })),
    closed: isClosed(pilot),
    policy: pilot.policy,
    bodies: bodiesView(pilot),
    kind: pilot.kind,
    proposedBy: pilot.proposedBy,
    proposalVersion: pilot.version,
    title: say(proposal.title),
    aim: say(proposal.aim),
    measure: parts.measureView(proposal.measure, say),
    edition,
    lead: proposal.lead,
    initiative:
      proposal.initiative === null
        ? null
        : { recipient: say(proposal.initiative.recipient), followUpOn: proposal.initiative.followUpOn },
    indicators: proposal.indicators.map((one) => parts.indicatorView(one, say)),
    parties: proposal.parties.map((one) => parts.partyView(one, pilot, say)),
    ...(pilot.leadConsents === undefined ? {} : { leadConsents: pilot.leadConsents }),
    left: Object.values(pilot.left).map((one) => parts.formerPartyView(one, say)),
    mustRevise: typeof pilot.mustRevise === 'string' ? pilot.mustRevise : say(pilot.mustRevise),
    reviewMode: pilot.reviewMode,
    ...(pilot.noObjectionSince === undefined ? {} : { noObjectionSince: pilot.noObjectionSince }),
    objections: pilot.objections.map(({ by, reason, at }) => ({ by, reason: say(reason), at })),
    conflicts: { ...pilot.conflicts },
    userRepresentative: user === null ? null : { person: user.person, at: user.at, seenVersion: user.seenVersion },
    consultations: Object.fromEntries(
      Object.entries(pilot.consultations).map(([employer, { on, unions, safetyRepresentative, outcome }]) => [
        employer,
        { on, unions: say(unions), safetyRepresentative, outcome: say(outcome) },
      ]),
    ),
    plan: parts.planView(pilot.plan, say),
    cycle: pilot.cycle,
    figures: pilot.figures.map((one) => parts.figureView(one, smallGroup, say)),
    disputes: pilot.disputes.map((one) => parts.disputeView(shownDispute(one, pilot, smallGroup), say)),
    results: resultsOf(pilot, smallGroup).map(parts.resultView),
    runCharts: runChartsOf(pilot, smallGroup).map(parts.runChartView),
    smallGroup,
    statuses: pilot.statuses.map(({ party, standing: how, note, cycle, at }) => ({
      party,
      standing: how,
      note: say(note),
      cycle,
      at,
    })),
    statusCalledAt: pilot.statusCalledAt,
    pausedSince: pilot.pausedSince,
    evaluations: pilot.evaluations.map((one) => parts.evaluationView(one, say)),
    unionViews: pilot.unionViews.map(({ by, view, cycle }) => ({ by, view: say(view), cycle })),
    missingEvaluations: [...pilot.missingEvaluations],
    recommendation:
      pilot.recommendation === null
        ? null
        : {
            verdict: pilot.recommendation.verdict,
            reason: say(pilot.recommendation.reason),
            at: pilot.recommendation.at,
          },
    decisions: pilot.decisions.map((one) => parts.decisionView(one, say)),
    outcome: parts.outcomeView(pilot.outcome, say),
    dates: datesView(pilot),
    cases: [...cases],
    waitingFor: waitingFor(pilot).map((one) => ({
      ...waitingView(one),
      mine: takerKeys(one).some((key) => keys.includes(key)),
    })),
    missingFromProposal: pilot.phase === 'draft' ? [...missingFrom(proposal, pilot.kind, context.directory)] : [],
    missingBeforeStart: pilot.phase === 'preparation' ? [...missingBeforeStart(pilot)] : [],
    evidence: parts.evidenceView(evidenceCard(pilot, smallGroup), say),
    availableCommands: availableCommands(pilot, context).flatMap((one) => offerView(id, one)),
  };
}

const bodiesView = ({ bodies: { review, decision, users, unions } }: Pilot) => ({ review, decision, users, unions });

function datesView({ dates }: Pilot): PilotView['dates'] {
  const { remindAt, lapseAt, passAt, statusAt, endAt, closeAt, followUpAt, resumeAt } = dates;
  return { remindAt, lapseAt, passAt, statusAt, endAt, closeAt, followUpAt, resumeAt };
}

const recipientView = (who: Waiting['who']) =>
  'person' in who ? { person: who.person } : { role: who.role, at: who.at };

export const waitingView = ({ who, also, turn, what, since, due }: Waiting) => ({
  who: recipientView(who),
  ...(also === undefined ? {} : { also: recipientView(also) }),
  turn,
  ...(what === undefined ? {} : { what: [...what] }),
  since,
  due,
});

const offerView = (id: string, { command, targets, as, awaited }: Offer): PilotView['availableCommands'] =>
  isPersonCommand(command)
    ? [
        {
          command,
          address: `/api/pilots/${id}/${COMMANDS[command].path}`,
          targets: [...targets],
          as: as.map(({ role, at, deputyFor }) => ({ role, at, ...(deputyFor === undefined ? {} : { deputyFor }) })),
          awaited,
        },
      ]
    : [];
