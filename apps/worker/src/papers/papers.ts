import { ApplicationFailure } from '@temporalio/activity';
import { idOf } from '@tiltaksmotor/domain';
import { changesFor, NothingThere, PAPERS, type Source } from '@tiltaksmotor/papers';
import type { Streams } from '@tiltaksmotor/persistence';
import type { Telling } from '@tiltaksmotor/telling';
import type { Language } from '@tiltaksmotor/texts';
import type { PaperActivities } from '@tiltaksmotor/workflows/contract';
import { whileBeating } from '../beating.js';
import type { Logger } from '../log.js';
import { makeAndKeep, type Keeping } from './keep.js';

/** What a worker needs to make papers. */
export interface PaperParts extends Keeping {
  readonly source: Source;
  readonly streams: Pick<Streams, 'execute'>;
  readonly telling: Pick<Telling, 'tell'>;
  readonly log: Pick<Logger, 'warn'>;
  /** The first is what documents are in where nothing else is said. */
  readonly languages: readonly Language[];
}

export function paperActivities(parts: PaperParts): PaperActivities {
  const { source, streams, telling, log, languages } = parts;
  /** One of a stream's papers, in all formats that its kind says. */
  const keep = (kind: string, { stream, meeting: part, version }: Asked) =>
    making(async () => {
      const paper = PAPERS[kind];
      if (paper === undefined) throw new Error(`no kind has a paper called ${kind}`);
      const subject = `${stream}/${part}`;
      const wanted = { kind, formats: paper.formats, languages, subject, version, templateOf: idOf(stream) };
      return makeAndKeep(parts, wanted, async () => {
        await source.community.refresh();
        return paper.gather(source, stream, part);
      });
    });
  return {
    buildBook: async (asked) => (await keep('meeting-book', asked)).documents,
    buildMinutes: (asked) => keep('minutes', asked),
    countChanges: async (asked) => {
      await source.community.refresh();
      return changesFor(source, asked);
    },
    async answerStream(stream, command, key) {
      const answer = await streams.execute(stream, { command, actor: 'engine', key });
      // A stream that has moved on has no use for the answer; trying again would not change that.
      if (!answer.ok) log.warn({ stream, command: command.type, refusal: answer.refusal }, 'a process was not needed');
      else telling.tell(stream, command.type);
    },
  };
}
type Asked = Parameters<PaperActivities['buildBook']>[0];

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
