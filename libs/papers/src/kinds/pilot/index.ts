export {
  decidingStatusIn,
  gatherDecidingStatus,
  looksBackFrom,
  type GatheredStatus,
} from './status/deciding-status.js';
export { changeLine } from './status/sections.js';
