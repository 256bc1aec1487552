import { localDate, wholeFor, type Committee, type Meeting } from '@tiltaksmotor/domain';
import type { Paper } from '@tiltaksmotor/documents';
import type { Language } from '@tiltaksmotor/texts';
import { lookup, type Source } from '../../read.js';
import { speechFor } from '../../speech.js';
import { looksBackFrom, overdue, statusReport, waits, type GatheredStatus } from '../pilot/status/deciding-status.js';
import { gatherStatus } from '../pilot/status/gather.js';
import { changesTable, pilotTables } from '../pilot/status/sections.js';
import { followUpsTable } from './others.js';
import { committeeAt, meetingIn } from './read.js';

export interface GatheredReviewingStatus extends GatheredStatus {
  readonly committee: Committee;
  readonly meeting: Meeting;
}

/** What the reviewing committee needs to know before a meeting, as everything is at `now`; news is since its meeting before. */
export async function gatherReviewingStatus(
  source: Source,
  { committee: id, meeting: meetingId }: { readonly committee: string; readonly meeting: string },
  now = new Date().toISOString(),
): Promise<GatheredReviewingStatus> {
  const committee = await committeeAt(source, id, now);
  const meeting = meetingIn(committee, meetingId);
  const before = Object.values(committee.meetings)
    .filter(({ status, startsAt }) => status !== 'cancelled' && Date.parse(startsAt) < Date.parse(meeting.startsAt))
    .map(({ startsAt }) => localDate(startsAt))
    .toSorted()
    .at(-1);
  const status = await gatherStatus(source, { since: before ?? looksBackFrom(now), asOf: now, exercises: false });
  return { committee, meeting, status, source, lookup: await lookup(source.pool, committee, status) };
}

export function reviewingStatusIn(language: Language, gathered: GatheredReviewingStatus): Paper {
  const { committee, meeting, status, source, lookup } = gathered;
  const own = speechFor(wholeFor(language), source.community, lookup);
  const { t, name, day, moment } = own;
  const paper = {
    from: name(committee.id),
    title: t('reviewingStatus.title', { committee: committee.id, date: day(meeting.startsAt) }),
    facts: [
      { label: t('facts.meetingDate'), value: day(meeting.startsAt) },
      { label: t('facts.asOf'), value: moment(status.asOf) },
    ],
  };
  return statusReport(own, status, paper, {
    waiting: waits(status, ({ who }) => 'at' in who && who.at === committee.id, own),
    overdue: overdue(status, own),
    news: changesTable(status, own),
    followUps: followUpsTable(committee.followUps, localDate(status.asOf), own),
    pilots: pilotTables(status, own),
  });
}
