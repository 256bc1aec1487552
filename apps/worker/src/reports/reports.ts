import { ApplicationFailure } from '@temporalio/activity';
import { isReportOf, periodFault, reportPeriods, type ReportBasis } from '@tiltaksmotor/domain';
import { peopleWithDigest, reportBasis, REPORTS, type Source } from '@tiltaksmotor/papers';
import { listDocuments, queueMailOfPeriod } from '@tiltaksmotor/persistence';
import type { Telling } from '@tiltaksmotor/telling';
import { FORMER_REPORTS, MAIL, type ReportActivities, type ScheduledReport } from '@tiltaksmotor/workflows/contract';
import { makeAndKeep, type Keeping } from '../papers/keep.js';
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
        const paper = REPORTS[report];
        if (paper === undefined) throw ApplicationFailure.nonRetryable(`${report} is a mail and no document`);
        const subject = paper.subject(period);
        const wanted = {
          ...{ subject, period, kind: report, version: await versionOf(parts, report, { subject, period }, basis) },
          ...{ formats: paper.formats, languages: settings.languages, templateOf: paper.templateOf(period) },
        };
        const { documents } = await makeAndKeep(parts, wanted, () => paper.gather(source, period));
        await queue(parts, wanted, paper.readers(source, period));
        return documents;
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
