export { agendaFrom } from './agenda-lines.js';
export { bookIn, casePreview, meetingBook, type MeetingWanted } from './book.js';
export { caseTitle } from './cases/others.js';
export { decisionOf, wordingOf } from './cases/decided.js';
export { listsFrom } from './digest-list.js';
export { listFile } from './list-file.js';
export {
  decidingStatusIn,
  gatherDecidingStatus,
  gatherReviewingStatus,
  looksBackFrom,
  reviewingStatusIn,
  type GatheredStatus,
} from './status-papers.js';
export { faultsInMinutes, minutesIn } from './minutes.js';
export { peopleToTell } from './people.js';
export { gatherMeeting, gatherMinutes, NothingThere } from './read/meeting.js';
export { reportBasis, STATUS_DAYS, statusDaysFrom } from './read/report-basis.js';
export { lookup } from './read/lookup.js';
export { type Source } from './read/pilots.js';
export { speechFor, type Lookup, type Speech } from './speech.js';
export { countChanges } from './status/changes.js';
export { gatherStatus } from './status/gather.js';
export { changeLine } from './status/lines.js';
export type { Change, ReportedPilot, Status } from './status/status.js';
export { peopleWithDigest, placeOf, weeklyDigest, type Digest, type DigestItem } from './weekly-digest.js';
export { yearIn } from './yearly-report.js';
export { gatherYear } from './yearly/gather.js';
