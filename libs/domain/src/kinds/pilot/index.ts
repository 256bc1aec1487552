export { ABOUTS, dueOf, turnStillAskedBy, type About } from './abouts.js';
export { availableCommands, type Offer } from './available.js';
export { changedTerms, type ChangedTerm } from './changed-terms.js';
export { lastAnswered, PUT_AND_ANSWERED, versionPut, type PutOrAnswered } from './versions.js';
export type * from './commands.js';
export { totalOf, type Total } from './costs.js';
export type { PilotEvent } from './events.js';
export { onDesk, type OnDesk } from './desk.js';
export { evidenceCard, type EvidenceCard } from './evidence.js';
export {
  joinedParties,
  missingBeforeStart,
  openDisputes,
  partiesOf,
  pinOf,
  standingFigures,
  voidedFigures,
} from './facts.js';
export { nextPeriod, periodAfter } from './next-period.js';
export { pathOf, STEPS, type Stay, type Step } from './path.js';
export { PHASES, type Phase } from './phases.js';
export { TRANSITIONS } from './transitions.js';
export { canBeParty, missingFrom } from './proposal-faults.js';
export { isClosed, pilotEntity } from './pilot.js';
export {
  kindOf,
  termsFor,
  type ChosenMeasure,
  type Indicator,
  type MeasureKind,
  type PartyTerms,
  type Proposal,
} from './proposal.js';
export { REFUSAL_CODES, type PilotRefusal } from './refusals.js';
export {
  isSuppressed,
  resultsOf,
  shown,
  shownDispute,
  type Result,
  type ShownDispute,
  type ShownFigure,
} from './results.js';
export { runChartsOf, type PilotRunChart, type RunChartPoint } from './run-charts.js';
export { pilotRow } from './row.js';
export { COMMAND_TYPES, RULES } from './rules.js';
export { SHOWN_OF_PILOT } from './shown-events.js';
export type * from './state.js';
export { maySee, maySeeEvent, waitedForAs } from './visibility.js';
export { TURNS, type Turn } from './turns.js';
export { keysWaitedFor, takerKeys, takersOf, waitedFor, waitingFor, type Waiting } from './waiting.js';
export { MAY } from './permissions.js';
