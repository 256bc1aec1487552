import { ApplicationFailure } from '@temporalio/activity';
import { idOf, isExercise, localDate, MAIN_LANGUAGE, type Committee } from '@tiltaksmotor/domain';
import {
  bookIn,
  countChanges,
  faultsInMinutes,
  gatherMeeting,
  gatherMinutes,
  minutesIn,
  NothingThere,
  type Source,
} from '@tiltaksmotor/papers';
import type { Streams } from '@tiltaksmotor/persistence';
import type { Telling } from '@tiltaksmotor/telling';
import { say, type Language } from '@tiltaksmotor/texts';
import type { PaperActivities } from '@tiltaksmotor/workflows/contract';
import { whileBeating } from '../beating.js';
import type { Logger } from '../log.js';
import { keptAlready, makeAndKeep, type Keeping, type Wanted } from './keep.js';

/** What a worker needs to make papers. */
export interface PaperParts extends Keeping {
  readonly source: Source;
  readonly streams: Pick<Streams, 'execute' | 'read'>;
  readonly telling: Pick<Telling, 'tell'>;
  readonly log: Pick<Logger, 'warn'>;
  /** The first is what documents are in where nothing else is said. */
  readonly languages: readonly Language[];
}

export function paperActivities(parts: PaperParts): PaperActivities {
  const { source, streams, telling, log, languages } = parts;
  return {
    buildBook: ({ stream, meeting, version }) =>
      making(async () => {
        const of = { kind: 'meeting-book', formats: ['docx', 'pdf', 'xlsx', 'csv'] as const, languages };
        const committee = idOf(stream);
        const known = await keptAlready(parts, unnamed(of, stream, meeting, version));
        if (known !== null) return known;
        await source.community.refresh();
        const gathered = await gatherMeeting(source, committee, meeting, new Date().toISOString());
        const wanted = named(unnamed(of, stream, meeting, version), gathered.basis.meeting?.startsAt);
        return makeAndKeep(parts, wanted, (language) => bookIn(language, gathered));
      }),
    buildMinutes: ({ stream, meeting, version }) =>
      making(async () => {
        const of = { kind: 'minutes', formats: ['docx', 'pdf'] as const, languages };
        const known = await keptAlready(parts, unnamed(of, stream, meeting, version));
        if (known !== null) return { documents: known, faults: [] };
        await source.community.refresh();
        const gathered = await gatherMinutes(source, { committee: idOf(stream), meeting });
        // What is approved was checked before it went out.
        const faults = gathered.approvedAt === null ? faultsInMinutes(gathered) : [];
        if (faults.length > 0) return { documents: {}, faults };
        const wanted = named(unnamed(of, stream, meeting, version), gathered.meeting.startsAt);
        const documents = await makeAndKeep(parts, wanted, (language) => minutesIn(language, gathered));
        return { documents, faults };
      }),
    countChanges: async ({ stream, meeting, since }) => {
      await source.community.refresh();
      const held = (await streams.read<Committee>(stream))?.state.meetings[meeting];
      return countChanges(source, since, isExercise(source.community.policies, held?.policy ?? ''));
    },
    async answerStream(stream, command, key) {
      const answer = await streams.execute(stream, { command, actor: 'engine', key });
      // A committee that has moved on has no use for the answer; trying again would not change that.
      if (!answer.ok) log.warn({ stream, command: command.type, refusal: answer.refusal }, 'a process was not needed');
      else telling.tell(stream, command.type);
    },
  };
}

type Of = Pick<Wanted, 'kind' | 'formats' | 'languages'>;
const unnamed = (of: Of, stream: string, meeting: string, version: number): Wanted => ({
  ...of,
  subject: `${stream}/${meeting}`,
  version,
  committee: idOf(stream),
  name: '',
});
const named = (wanted: Wanted, startsAt = ''): Wanted => ({
  ...wanted,
  name: `${wanted.committee}-${startsAt === '' ? '' : `${localDate(startsAt)}-`}${say(MAIN_LANGUAGE, `paper.file.${wanted.kind}`)}`,
});

/** With signs of life; what is not there will not come by asking again. */
export const making = <T>(work: () => Promise<T>): Promise<T> =>
  whileBeating(async () => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof NothingThere) throw ApplicationFailure.nonRetryable(error.message, 'NothingThere');
      throw error;
    }
  });
