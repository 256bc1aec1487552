import { AttachmentRow, CommitteeRow, TemplateRow } from './committee/rows.js';
import { COMMITTEE_POLICIES } from './committee/seed.js';

/** What kinds keep besides what all do: the only list of them here. */
export const KIND_ROWS = [CommitteeRow, AttachmentRow, TemplateRow];
/** Uploads that nobody attached go again; a trigger keeps those that were, and what refers to bytes keeps them. */
export const KIND_PRIVILEGES = {
  committee: 'select',
  template: 'select, insert',
  attachment: 'select, insert, update (wanted_at, name), delete',
};
export const KIND_POLICIES = { ...COMMITTEE_POLICIES };
export { BODIES, CommitteeRow as BodyRow } from './committee/rows.js';
export { seedPriorities } from './committee/seed.js';
export {
  claimAttachment,
  findAttachment,
  forgetNames,
  storeAttachment,
  streamAttachment,
  sweepUploads,
  type KeptAttachment,
} from './committee/attachments.js';
export {
  listTemplates,
  readTemplate,
  storeTemplate,
  templateInForce,
  type KeptTemplate,
} from './committee/templates.js';
export {
  listPilots,
  pilotQuery,
  pilotsOfPeople as streamsOfPeople,
  type PilotFilter,
  type PilotListed,
  type PilotOrder,
  type PilotPage,
  type PilotPlace,
  type Reader,
} from '../read-models/pilots.js';
export { countPilots, mostTried, type PhaseCount } from '../read-models/pilot-counts.js';
