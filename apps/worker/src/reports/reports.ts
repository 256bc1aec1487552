import { ApplicationFailure } from '@temporalio/activity';
import { committeeEntity, localDate, type Committee } from '@tiltaksmotor/domain';
import {
  fsuStatusIn,
  gatherFsuStatus,
  gatherYear,
  peopleToTell,
  weeklyDigests,
  yearIn,
  type Source,
} from '@tiltaksmotor/papers';
import { queueMailOfPeriod, streamsAt } from '@tiltaksmotor/persistence';
import type { Telling } from '@tiltaksmotor/telling';
import { say } from '@tiltaksmotor/texts';
import { MAIL, type ReportActivities } from '@tiltaksmotor/workflows/contract';
import { keptAlready, makeAndKeep, type DocumentIds, type Keeping, type Wanted } from '../papers/keep.js';
import { making } from '../papers/papers.js';
import { statusPeriods, weeklyPeriods, yearlyPeriods } from './periods.js';
import type { ReportSettings } from './settings.js';

/** What a worker needs to make scheduled reports. */
export interface ReportParts extends Keeping {
  readonly source: Source;
  readonly telling: Pick<Telling, 'tell'>;
  readonly settings: Pick<ReportSettings, 'languages' | 'statusDaysBefore'>;
}

export function reportActivities(parts: ReportParts): ReportActivities {
  const { source, settings } = parts;
  return {
    async periodsOf(report, at) {
      await source.community.refresh();
      if (report === 'weekly-digest') return weeklyPeriods(at);
      if (report === 'yearly-report') return yearlyPeriods(at);
      const committee = await reviewing(source);
      return committee === undefined
        ? []
        : statusPeriods(committee, source.community.policies, at, settings.statusDaysBefore);
    },
    buildReport: (report, period) =>
      making(async () => {
        await source.community.refresh();
        if (report === 'fsu-status') return fsuStatus(parts, period);
        if (report === 'yearly-report') return yearly(parts, period);
        throw ApplicationFailure.nonRetryable(`${report} is a mail and no document`);
      }),
    async queueDigests(period) {
      await source.community.refresh();
      const digests = await weeklyDigests(source, 'nb');
      return queue(
        parts,
        'weekly-digest',
        period,
        digests.map(({ person }) => person),
      );
    },
  };
}

/** The committee that reviews pilots, as it stands. */
async function reviewing({ pool, community }: Source): Promise<Committee | undefined> {
  const review = community.policies['standard']?.bodies.review ?? 'FSU';
  const now = new Date().toISOString();
  const found = await streamsAt<Committee>(pool, committeeEntity, [`committee/${review}`], now);
  return found.get(`committee/${review}`)?.state;
}

/** Before a meeting, `FSU/m3`: what its committee needs to know. */
async function fsuStatus(parts: ReportParts, period: string): Promise<DocumentIds> {
  const [committee = '', meeting = ''] = period.split('/');
  const wanted: Wanted = {
    subject: `committee/${period}`,
    kind: 'fsu-status',
    version: 1,
    period,
    committee,
    languages: parts.settings.languages,
    formats: ['docx', 'pdf'],
    name: `${committee}-${say('nb', 'paper.file.fsu-status')}`,
  };
  const ids = (await keptAlready(parts, wanted)) ?? (await makeStatus(parts, wanted, { committee, meeting }));
  await queue(parts, 'fsu-status', period, peopleToTell(parts.source, [committee]));
  return ids;
}

async function makeStatus(
  parts: ReportParts,
  wanted: Wanted,
  of: { readonly committee: string; readonly meeting: string },
): Promise<DocumentIds> {
  const gathered = await gatherFsuStatus(parts.source, of);
  const name = `${wanted.name}-${localDate(gathered.meeting.startsAt)}`;
  return makeAndKeep(parts, { ...wanted, name }, (language) => fsuStatusIn(language, gathered));
}

/** For the partnership meeting: a year, told when it is over. */
async function yearly(parts: ReportParts, period: string): Promise<DocumentIds> {
  if (!/^20\d\d$/.test(period)) throw ApplicationFailure.nonRetryable(`${period} is no year`);
  const { source, settings } = parts;
  const wanted: Wanted = {
    subject: `community/${period}`,
    kind: 'yearly-report',
    version: 1,
    period,
    committee: null,
    languages: settings.languages,
    formats: ['docx', 'pdf', 'xlsx', 'csv'],
    name: `${say('nb', 'paper.file.yearly-report')}-${period}`,
  };
  const ids = (await keptAlready(parts, wanted)) ?? (await makeYear(parts, wanted, Number(period)));
  await queue(parts, 'yearly-report', period, peopleToTell(source, source.community.directory.committees));
  return ids;
}

async function makeYear(parts: ReportParts, wanted: Wanted, year: number): Promise<DocumentIds> {
  const gathered = await gatherYear(parts.source, year);
  return makeAndKeep(parts, wanted, (language) => yearIn(language, gathered));
}

/** One mail for each person and period, however often the report is run. Answers how many were not there before. */
async function queue(
  { source, telling }: ReportParts,
  about: string,
  period: string,
  people: readonly string[],
): Promise<number> {
  let added = 0;
  for (const person of people) {
    const key = `${about}/${period}/${person}`;
    if (await queueMailOfPeriod(source.pool, { key, person, about, period })) added += 1;
  }
  if (added > 0) telling.tell(MAIL.workflowId, MAIL.signal);
  return added;
}
