export { ABOUTS, type About } from './tells.js';
export {
  CHANGED_TERMS,
  changedTerms,
  lastAnswered,
  PUT_AND_ANSWERED,
  versionPut,
  type ChangedTerm,
  type PutOrAnswered,
} from './changed-terms.js';
export type { CommandType, PilotRefusal } from './commands/index.js';
export type { PilotEvent } from './events.js';
export { evidenceCard, totalOf, type EvidenceCard, type Total } from './evidence.js';
export {
  isClosed,
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
export { availableCommands, pilotEntity, type Offer } from './pilot.js';
export type * from './fields.js';
export type {} from './policy.js';
export { TEXT_QUESTIONS, type QuestionName, type TextQuestion } from './questions.js';
export { kindOf, termsFor } from './proposal.js';
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
export * as pilotShows from './view.js';
export type * from './state.js';
export { TURNS, waitingFor, type Turn, type PilotWait } from './waiting.js';
