export * from './address.js';
export * from './asked.js';
export * from './calendar.js';
export * from './context.js';
export * as fields from './engine/fields.js';
export { asTold, atTheEdge, type Told } from './engine/fields.js';
export type { Kind, Offer as KindOffer } from './engine/kind.js';
export type { CommonRefusal } from './engine/refusals.js';
export { addressOf, pathOfCommand } from './engine/view.js';
export * as views from './engine/view.js';
export type { Appointment, Occasion, Sayings, Telling } from './engine/shown.js';
export * from './engine/waits.js';
export {
  answersFor,
  EVERYBODY,
  isSeenBy,
  keyOf,
  keysOf,
  recipientOf,
  sightsOf,
  type RoleAt,
  type Who,
} from './engine/who.js';
export * from './entity.js';
export * from './indicator-library.js';
export * from './kinds/shared.js';
export * from './mail/index.js';
export * from './kinds/index.js';
export * from './languages.js';
export * from './measures.js';
export * from './news/due.js';
export * from './news/gathered.js';
export * from './news/matters.js';
export * from './newcomer.js';
export * from './organisations.js';
export * from './people.js';
export * from './policies.js';
export * from './policy.js';
export * from './reports.js';
export * from './run-chart/index.js';
export * from './search/index.js';
export { shownOfEvent } from './shown-fields.js';
export * from './text/index.js';
export * from './words.js';
