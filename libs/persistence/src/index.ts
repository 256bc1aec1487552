export { openDatabase, isMigrated, type DatabaseOptions } from './database.js';
export { isUnavailable, poolOf, transaction } from './pool.js';
export { migrate } from './migrations/migrate.js';
export { MIGRATIONS } from './migrations/index.js';
export type { ApplicationRole } from './migrations/privileges.js';
export { seed, seedCatalogue, seedInstallation } from './catalogue/seed.js';
export { CATALOGUE, COMMUNITY, FIELD_WORDS, INDICATORS, ORGANISATIONS, REGIONS } from './catalogue/catalogue.js';
export { PEOPLE } from './community/seed-people.js';
export { EXERCISE, STANDARD } from './community/policies.js';
export * from './kinds/index.js';
export { MailRow, OrganisationRow, PersonRow } from './rows.js';
export { namesOf, placeName, Community, type Body } from './community/community.js';
export { assignmentsOf, heldBy, type StoredAssignment } from './community/held.js';
export { Streams } from './streams/streams.js';
export { movedSince, snapshotAt, type Moved, type MovedStream } from './streams/moved.js';
export { movedAfter, streamsAt, type StoodAt } from './streams/as-of.js';
export {
  eventsDone,
  eventsOf,
  streamsWith,
  whoDid,
  type DoneBy,
  type EventsOf,
  type ReadEvent,
  type WantedEvents,
} from './streams/events.js';
export {
  RuleFailed,
  type Answer,
  type Ask,
  type Refusal,
  type Registered,
  type ReadModel,
} from './streams/registered.js';
export { inPlaceOfReferences, referencesIn, textsByRef } from './streams/texts.js';
export { ENTITIES, entityOf } from './read-models/entities.js';
export { establishBodies } from './community/establish.js';
export type { Released } from './streams/release.js';
export type { Starting } from './streams/owed.js';
export { verify, type Verified } from './streams/verify.js';
export { everyWait, waitsFor, waitsOf, waitsOnDesk, waitsTold, type KeptWait } from './read-models/waiting.js';
export { searchFor, type SearchedWord } from './read-models/search.js';
export { redact, type Redacted, type Redaction } from './streams/redact.js';
export { type Archive, type ObjectStoreAddress, objectStoreFrom, openArchive } from './documents/object-store.js';
export { BytesChanged, DocumentDiffers, ObjectStoreAway } from './documents/faults.js';
export {
  DOCUMENT_TYPES,
  findDocument,
  listDocuments,
  readDocument,
  storeDocuments,
  streamDocument,
  type DocumentFilter,
  type DocumentFormat,
  type DocumentPlace,
  type KeptDocument,
  type NewDocument,
} from './documents/documents.js';
export * from './mail/ledger.js';
export * from './mail/list.js';
export * from './mail/queue.js';
export * from './mail/settle.js';
export { contentOf, contentOfFile, type Content } from './documents/contents.js';
export { inspect } from './documents/content/inspect.js';
export type { ListRead } from './documents/content/lists/look.js';
export { readList } from './documents/content/lists/read-list.js';
export { ATTACHABLE, type ContentFault, DOCX, type MediaType, plainName, safeName } from './documents/content/kinds.js';
