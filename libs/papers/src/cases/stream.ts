import { kindOfStream, type EditionState } from '@tiltaksmotor/domain';
import { editionPaper } from '../kinds/edition.js';
import type { Speech } from '../speech.js';
import { EMPTY, type CaseBasis, type CaseOf, type Content } from './content.js';

/** What each kind's case is told of. */
const PAPERS: Readonly<Record<string, (state: never, own: Speech) => Content>> = {
  edition: (state: EditionState, own) => editionPaper(state, own),
};

/** A stream of another kind than pilots, as it was. */
export function streamCase({ about, title }: CaseOf<'stream'>, { streams }: CaseBasis, own: Speech): Content {
  const state = streams.get(about.stream);
  const paper = PAPERS[kindOfStream(about.stream)?.name ?? ''];
  if (state === undefined || paper === undefined) return { ...EMPTY, title: own.written(title) ?? own.t('untitled') };
  return paper(state as never, own);
}
