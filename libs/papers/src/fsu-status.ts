import { addDays, localDate, type Committee, type Meeting } from '@tiltaksmotor/domain';
import type { CasePaper, Paper } from '@tiltaksmotor/documents';
import type { Language } from '@tiltaksmotor/texts';
import { section, table, text, type Blocks } from './blocks.js';
import { lookup } from './read/lookup.js';
import { committeeAt, NothingThere } from './read/meeting.js';
import type { Source } from './read/pilots.js';
import { speechFor, type Lookup, type Speech } from './speech.js';
import { gatherStatus } from './status/gather.js';
import { titled, waitLine } from './status/lines.js';
import { changesTable, countsTable, followUpsTable, pilotLines } from './status/sections.js';
import type { Status } from './status/status.js';

/** A committee meets four times a year. */
const LOOKS_BACK_DAYS = 90;

export interface GatheredFsuStatus {
  readonly committee: Committee;
  readonly meeting: Meeting;
  readonly status: Status;
  readonly source: Source;
  readonly lookup: Lookup;
}

/** What a committee needs to know before a meeting, as everything is at `now`; news is since its meeting before. */
export async function gatherFsuStatus(
  source: Source,
  { committee: id, meeting: meetingId }: { readonly committee: string; readonly meeting: string },
  now = new Date().toISOString(),
): Promise<GatheredFsuStatus> {
  const committee = await committeeAt(source, id, now);
  const meeting = committee.meetings[meetingId];
  if (meeting === undefined) throw new NothingThere(`${id} has no meeting ${meetingId}`);
  const before = Object.values(committee.meetings)
    .filter(({ status, startsAt }) => status !== 'cancelled' && Date.parse(startsAt) < Date.parse(meeting.startsAt))
    .map(({ startsAt }) => localDate(startsAt))
    .toSorted()
    .at(-1);
  const since = before ?? addDays(localDate(now), -LOOKS_BACK_DAYS);
  const status = await gatherStatus(source, { since, asOf: now, exercises: false });
  return { committee, meeting, status, source, lookup: await lookup(source.pool, committee, status) };
}

export function fsuStatusIn(language: Language, gathered: GatheredFsuStatus): Paper {
  const { committee, meeting, status, source, lookup } = gathered;
  const own = speechFor(language, source.community, lookup);
  const { t, name, day, moment } = own;
  const part = (title: string, ...blocks: readonly Blocks[]): CasePaper => ({
    number: null,
    title,
    note: null,
    facts: [],
    sections: section(title, blocks.flat().length > 0 ? blocks.flat() : text(t('nothing'))),
  });
  return {
    kind: 'report',
    language,
    from: name(committee.id),
    title: t('fsuStatus.title', { committee: committee.id, date: day(meeting.startsAt) }),
    facts: [
      { label: t('facts.meetingDate'), value: day(meeting.startsAt) },
      { label: t('facts.asOf'), value: moment(status.asOf) },
    ],
    asOf: status.asOf,
    opening: countsTable(status, own),
    cases: [
      part(t('fsuStatus.waiting'), waitingFor(committee.id, status, own)),
      part(t('fsuStatus.overdue'), overdue(status, own)),
      part(t('fsuStatus.news'), changesTable(status, own)),
      part(t('fsuStatus.followUps'), followUpsTable(committee.followUps, localDate(status.asOf), own)),
      part(t('fsuStatus.pilots'), pilotLines(status, own)),
    ],
    closing: [],
    figures: [],
  };
}

type Waits = Status['pilots'][number]['waitingFor'][number];
const waits = ({ pilots }: Status, which: (wait: Waits) => boolean, own: Speech): Blocks =>
  table(
    own.t('fsuStatus.waits'),
    ['pilot', 'turn'].map((key) => own.t(`columns.${key}`)),
    pilots.flatMap((pilot) => pilot.waitingFor.filter(which).map((wait) => [titled(pilot, own), waitLine(wait, own)])),
  );
const waitingFor = (committee: string, status: Status, own: Speech): Blocks =>
  waits(status, ({ who }) => 'at' in who && who.at === committee, own);
const overdue = (status: Status, own: Speech): Blocks => waits(status, (wait) => wait.overdue, own);
