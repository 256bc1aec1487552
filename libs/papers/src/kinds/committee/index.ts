import { bodiesUnder, idOf, isExercise, localDate, MAIN_LANGUAGE, occasionsOf } from '@tiltaksmotor/domain';
import { say } from '@tiltaksmotor/texts';
import type { Source } from '../../read.js';
import type { Papers } from '../kind.js';
import { countChanges } from '../pilot/status/gather.js';
import { bookIn } from './book.js';
import { faultsInMinutes, minutesIn } from './minutes.js';
import { peopleToTell } from './people.js';
import { committeesAt, gatherMeeting, gatherMinutes } from './read.js';
import { gatherReviewingStatus, reviewingStatusIn } from './reviewing-status.js';
import { gatherYear, yearIn } from './yearly-report.js';

const called = (paper: string): string => say(MAIN_LANGUAGE, `paper.file.${paper}`);
const placed = (period: string) => {
  const [committee = '', meeting = ''] = period.split('/');
  return { committee, meeting };
};

/** The book and the minutes of a meeting, the status before it, and what was done in a year. */
export const committeePapers: Papers = {
  papers: {
    'meeting-book': {
      formats: ['docx', 'pdf', 'xlsx', 'csv'],
      async gather(source, stream, meeting) {
        const gathered = await gatherMeeting(source, idOf(stream), meeting, new Date().toISOString());
        const startsAt = gathered.basis.meeting?.startsAt;
        const on = startsAt === undefined ? '' : `${localDate(startsAt)}-`;
        return { name: `${idOf(stream)}-${on}${called('meeting-book')}`, in: (language) => bookIn(language, gathered) };
      },
    },
    minutes: {
      formats: ['docx', 'pdf'],
      async gather(source, stream, meeting) {
        const gathered = await gatherMinutes(source, { committee: idOf(stream), meeting });
        return {
          name: `${idOf(stream)}-${localDate(gathered.meeting.startsAt)}-${called('minutes')}`,
          // What is approved was checked before it went out.
          faults: gathered.approvedAt === null ? faultsInMinutes(gathered) : [],
          in: (language) => minutesIn(language, gathered),
        };
      },
    },
  },
  reports: {
    // Before a meeting, `FSU/m3`: what its committee needs to know.
    'reviewing-status': {
      formats: ['docx', 'pdf'],
      subject: (period) => `committee/${period}`,
      templateOf: (period) => placed(period).committee,
      async gather(source, period) {
        const gathered = await gatherReviewingStatus(source, placed(period));
        const on = localDate(gathered.meeting.startsAt);
        return {
          name: `${gathered.committee.id}-${called('reviewing-status')}-${on}`,
          in: (language) => reviewingStatusIn(language, gathered),
        };
      },
      readers: (source, period) => peopleToTell(source, [placed(period).committee]),
    },
    // For the partnership meeting: a year, told when it is over.
    'yearly-report': {
      formats: ['docx', 'pdf', 'xlsx', 'csv'],
      subject: (period) => `community/${period}`,
      templateOf: () => null,
      async gather(source, period) {
        const gathered = await gatherYear(source, Number(period));
        return { name: `${called('yearly-report')}-${period}`, in: (language) => yearIn(language, gathered) };
      },
      readers: (source) => peopleToTell(source, source.community.directory.bodies),
    },
  },
  /** The meetings of the committee that reviews. As it stands, whenever the report was meant to be made: a meeting that has moved has moved. */
  async occasions(source) {
    const { policies } = source.community;
    const bodies = bodiesUnder(policies);
    if (bodies === null) return [];
    const found = await committeesAt(source, [bodies.review], new Date().toISOString());
    return [...found.values()].flatMap((committee) => occasionsOf(committee, policies));
  },
};

/** How many of what a committee's status is about has changed since, before one of its meetings; exercises count in those. */
export async function changesFor(
  source: Source,
  { stream, meeting, since }: { readonly stream: string; readonly meeting: string; readonly since: string | null },
): Promise<number> {
  const found = await committeesAt(source, [idOf(stream)], new Date().toISOString());
  const policy = found.get(idOf(stream))?.meetings[meeting]?.policy ?? '';
  return countChanges(source, since, isExercise(source.community.policies, policy));
}
