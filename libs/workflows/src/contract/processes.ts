/**
 * Processes with a beginning and an end, each a workflow of its own. A stream's reaction starts one (`start`), by an id
 * made of the reaction's, or a schedule does. Inputs and answers are ids: what is read and made stays in the
 * database.
 */
export interface ProcessInputs {
  /** Builds a meeting's book as of its freeze, and tells the committee. */
  'meeting-book': { readonly stream: string; readonly meeting: string; readonly version: number };
  /** Builds a meeting's minutes, and tells the committee. */
  minutes: { readonly stream: string; readonly meeting: string; readonly version: number };
  /** Counts the pilots that changed since a moment (null: ever), and tells the committee. */
  'status-check': { readonly stream: string; readonly meeting: string; readonly since: string | null };
}

/** `meeting-book` is the workflow type `meetingBookWorkflow`. */
export const workflowTypeOfProcess = (process: string): string =>
  `${process.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())}Workflow`;

export interface PaperActivities {
  /** Builds and stores all documents of a meeting book; answers their ids by format. The same again gives the same. */
  buildBook(input: ProcessInputs['meeting-book']): Promise<Readonly<Record<string, string>>>;
  /** Where the redaction check finds something there are no documents, and `faults` says where. */
  buildMinutes(input: ProcessInputs['minutes']): Promise<{
    readonly documents: Readonly<Record<string, string>>;
    readonly faults: readonly { readonly case: string | null; readonly what: string }[];
  }>;
  countChanges(input: ProcessInputs['status-check']): Promise<number>;
  /** Gives a stream a command as the engine. A refusal is logged, and no failure. */
  answerStream(
    stream: string,
    command: { readonly type: string; readonly [field: string]: unknown },
    key: string,
  ): Promise<void>;
}

/** Mails that wait are sent by one workflow, told of them as a stream is (`tell(MAIL.workflowId, MAIL.signal)`); it ends when none is left. */
export const MAIL = { workflowId: 'mail/ledger', workflowType: 'mailWorkflow', signal: 'mail' } as const;

export interface MailActivities {
  /** Ids of mails to send now, at most 50, oldest first; and when to look again, where some wait to be tried again. */
  mailsToSend(): Promise<{ readonly ids: readonly string[]; readonly again: string | null }>;
  /** Sends one. Whatever becomes of it is written in the ledger: it is never sent again by itself once it may have left. */
  sendMail(id: string): Promise<void>;
}

/** Reports made on a schedule. `period` is made of the scheduled time: run twice, one period gives one report. */
export const REPORTS = ['weekly-digest', 'reviewing-status', 'yearly-report'] as const;
export type ScheduledReport = (typeof REPORTS)[number];
/** What reports were called until 0.3: a workflow that began before is asked for by that name. */
export const FORMER_REPORTS: Readonly<Record<string, ScheduledReport>> = { 'fsu-status': 'reviewing-status' };
export interface ReportActivities {
  /** The periods that a report is due for at the moment its schedule meant it to run; none on most days. */
  periodsOf(report: ScheduledReport, at: string): Promise<readonly string[]>;
  /** Builds and stores the documents of one period, and queues the mails that tell of them; the same again adds nothing. */
  buildReport(report: ScheduledReport, period: string): Promise<Readonly<Record<string, string>>>;
  /** Queues the digest of one week, which is a mail and no document, to everybody for whom something waits. Answers how many it added. */
  queueDigests(period: string): Promise<number>;
}

/** Run by schedules, and by hand for one period: `reportWorkflow(report, period)`. One run at a time of each period. */
export const REPORT = {
  workflowType: 'reportWorkflow',
  workflowId: (report: ScheduledReport, period: string): string => `report/${report}/${period}`,
  /** The id of a report's schedule. */
  schedule: (report: ScheduledReport): string => report,
} as const;
