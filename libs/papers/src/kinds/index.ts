import { committeePapers } from './committee/index.js';
import type { KeptPaper, Papers, ScheduledPaper } from './kind.js';

export type { ToBeSaid } from './kind.js';

export { agendaFrom, bookIn, casePreview, meetingBook } from './committee/book.js';
export { decisionOf, wordingOf } from './committee/decided.js';
export { changesFor } from './committee/index.js';
export { caseTitle } from './committee/others.js';
export { gatherMeeting } from './committee/read.js';
export { listFile } from './edition.js';
export * from './pilot/status/deciding-status.js';
export { changeLine } from './pilot/status/sections.js';

/** The kinds of which papers are kept: the only list of them here. */
export const KINDS: readonly Papers[] = [committeePapers];

/** Papers of parts of streams, by what their documents are called. */
export const PAPERS: Readonly<Record<string, KeptPaper>> = Object.fromEntries(
  KINDS.flatMap(({ papers }) => Object.entries(papers)),
);
export const REPORTS: Readonly<Partial<Record<string, ScheduledPaper>>> = Object.fromEntries(
  KINDS.flatMap(({ reports }) => Object.entries(reports)),
);
