import { ApplicationFailure } from '@temporalio/activity';
import {
  isReportOf,
  localDate,
  MAIN_LANGUAGE,
  periodFault,
  reportPeriods,
  type ReportBasis,
} from '@tiltaksmotor/domain';
import {
  gatherReviewingStatus,
  gatherYear,
  peopleToTell,
  reportBasis,
  peopleWithDigest,
  reviewingStatusIn,
  yearIn,
  type Source,
} from '@tiltaksmotor/papers';
import { listDocuments, queueMailOfPeriod } from '@tiltaksmotor/persistence';
import type { Telling } from '@tiltaksmotor/telling';
import { say } from '@tiltaksmotor/texts';
import { FORMER_REPORTS, MAIL, type ReportActivities, type ScheduledReport } from '@tiltaksmotor/workflows/contract';
import { keptAlready, makeAndKeep, type DocumentIds, type Keeping, type Wanted } from '../papers/keep.js';
import { making } from '../papers/papers.js';
import type { ReportSettings } from './settings.js';

/** What a worker needs to make scheduled reports. */
export interface ReportParts extends Keeping {
  readonly source: Source;
  readonly telling: Pick<Telling, 'tell'>;
  readonly settings: Pick<ReportSettings, 'languages' | 'statusDaysBefore'>;
}

export function reportActivities(parts: ReportParts): ReportActivities {
  const { source, settings } = parts;
  /** Whatever asked for it, a report is made only of a period that can be told of now. */
  async function groundFor(report: ScheduledReport, period: string): Promise<ReportBasis> {
    await source.community.refresh();
    const basis = await reportBasis(source, settings.statusDaysBefore);
    const fault = periodFault(report, period, basis);
    if (fault !== null) throw ApplicationFailure.nonRetryable(`${report} of ${period}: ${fault}`, fault);
    return basis;
  }
  return {
    async periodsOf(asked, at) {
      const report = named(asked);
      await source.community.refresh();
      const [meant, basis] = await Promise.all([
        reportBasis(source, settings.statusDaysBefore, at),
        reportBasis(source, settings.statusDaysBefore),
      ]);
      // A run that an outage held up until its meeting had begun has nothing to tell.
      return reportPeriods(report, meant).filter((period) => periodFault(report, period, basis) === null);
    },
    buildReport: (asked, period) =>
      making(async () => {
        const report = named(asked);
        const basis = await groundFor(report, period);
        if (report === 'reviewing-status') return reviewingStatus(parts, period, basis);
        if (report === 'yearly-report') return yearly(parts, period, basis);
        throw ApplicationFailure.nonRetryable(`${report} is a mail and no document`);
      }),
    async queueDigests(period) {
      await groundFor('weekly-digest', period);
      const people = await peopleWithDigest(source);
      return queue(parts, { kind: 'weekly-digest', period, version: 1 }, people);
    },
  };
}

const named = (report: ScheduledReport): ScheduledReport => FORMER_REPORTS[report] ?? report;

/**
 * The version to make or tell of: that of the documents there are, or the next where those were made before their time. Such
 * ones stay, as all documents do, and the true ones come after them.
 */
async function versionOf(
  { archive }: Keeping,
  report: ScheduledReport,
  { subject, period }: { readonly subject: string; readonly period: string },
  basis: ReportBasis,
): Promise<number> {
  const [newest] = await listDocuments(archive, { subject, kind: report }, { limit: 1 });
  if (newest === undefined) return 1;
  return isReportOf(report, period, newest.asOf, basis) ? newest.version : newest.version + 1;
}

/** Before a meeting, `FSU/m3`: what its committee needs to know. */
async function reviewingStatus(parts: ReportParts, period: string, basis: ReportBasis): Promise<DocumentIds> {
  const [committee = '', meeting = ''] = period.split('/');
  const subject = `committee/${period}`;
  const wanted: Wanted = {
    subject,
    kind: 'reviewing-status',
    version: await versionOf(parts, 'reviewing-status', { subject, period }, basis),
    period,
    committee,
    languages: parts.settings.languages,
    formats: ['docx', 'pdf'],
    name: `${committee}-${say(MAIN_LANGUAGE, 'paper.file.reviewing-status')}`,
  };
  const ids = (await keptAlready(parts, wanted)) ?? (await makeStatus(parts, wanted, { committee, meeting }));
  await queue(parts, { ...wanted, period }, peopleToTell(parts.source, [committee]));
  return ids;
}

async function makeStatus(
  parts: ReportParts,
  wanted: Wanted,
  of: { readonly committee: string; readonly meeting: string },
): Promise<DocumentIds> {
  const gathered = await gatherReviewingStatus(parts.source, of);
  const name = `${wanted.name}-${localDate(gathered.meeting.startsAt)}`;
  return makeAndKeep(parts, { ...wanted, name }, (language) => reviewingStatusIn(language, gathered));
}

/** For the partnership meeting: a year, told when it is over. */
async function yearly(parts: ReportParts, period: string, basis: ReportBasis): Promise<DocumentIds> {
  const { source, settings } = parts;
  const subject = `community/${period}`;
  const wanted: Wanted = {
    subject,
    kind: 'yearly-report',
    version: await versionOf(parts, 'yearly-report', { subject, period }, basis),
    period,
    committee: null,
    languages: settings.languages,
    formats: ['docx', 'pdf', 'xlsx', 'csv'],
    name: `${say(MAIN_LANGUAGE, 'paper.file.yearly-report')}-${period}`,
  };
  const ids = (await keptAlready(parts, wanted)) ?? (await makeYear(parts, wanted, Number(period)));
  await queue(parts, { ...wanted, period }, peopleToTell(source, source.community.directory.bodies));
  return ids;
}

async function makeYear(parts: ReportParts, wanted: Wanted, year: number): Promise<DocumentIds> {
  const gathered = await gatherYear(parts.source, year);
  return makeAndKeep(parts, wanted, (language) => yearIn(language, gathered));
}

/** One mail for each person, period and version, however often the report is run. Answers how many were not there before. */
async function queue(
  { source, telling }: ReportParts,
  { kind: about, period, version }: { readonly kind: string; readonly period: string; readonly version: number },
  people: readonly string[],
): Promise<number> {
  let added = 0;
  const told = version === 1 ? period : `${period}/${version}`;
  for (const person of people) {
    const key = `${about}/${told}/${person}`;
    if (await queueMailOfPeriod(source.pool, { key, person, about, period })) added += 1;
  }
  if (added > 0) telling.tell(MAIL.workflowId, MAIL.signal);
  return added;
}
