import { kindOfStream, type Case, type EditionState, type PaperPart } from '@tiltaksmotor/domain';
import type { CasePaper, Fact, FigureRow } from '@tiltaksmotor/documents';
import { list, paragraphs, section, type Blocks } from '../../blocks.js';
import type { Speech } from '../../speech.js';
import { EMPTY, type CaseBasis, type CaseOf, type Content } from './content.js';
import { decidedThere, wordingOf } from './decided.js';
import { caseTitle, minutesCase, standingCase, submittedCase } from './others.js';
import { pilotCase } from '../pilot/case.js';
import { editionPaper } from '../edition.js';
import { statusCase } from './status-case.js';

export interface AssembledCase {
  readonly paper: CasePaper;
  readonly figures: readonly FigureRow[];
}

/** The paper of one case: what data says, and what the secretary has written, under the headings papers have. */
export function caseOf(one: Case, basis: CaseBasis, own: Speech): AssembledCase {
  const content = one.status === 'withdrawn' ? { ...EMPTY, title: '' } : contentOf(one, basis, own);
  const said = (part: PaperPart): Blocks => paragraphs(own.written(one.parts[part]) ?? '');
  const of = (heading: string, ...blocks: readonly Blocks[]) => section(own.t(`sections.${heading}`), ...blocks);
  const summary = said('summary');
  return {
    paper: {
      number: one.number,
      title:
        own.written(one.title) === null || one.about.kind === 'pilot'
          ? titleOf(one, content, own)
          : caseTitle(one, own),
      note: noteOf(one, own),
      facts: [...factsOf(one, basis, own), ...content.facts],
      sections: [
        ...of('summary', summary.length > 0 ? summary : content.summary),
        ...of('background', said('background'), content.background, decidedThere(one, basis, own)),
        ...of('assessment', said('assessment')),
        ...of('wayForward', said('way-forward')),
        ...of('proposals', proposals(one, own)),
        ...of('attachments', attachments(one, own)),
      ],
    },
    figures: content.figures,
  };
}

const titleOf = (one: Case, content: Content, own: Speech): string =>
  content.title === '' ? caseTitle(one, own) : content.title;

function contentOf(one: Case, basis: CaseBasis, own: Speech): Content {
  switch (one.about.kind) {
    case 'pilot':
      return pilotCase(one as CaseOf<'pilot'>, basis, own);
    case 'status':
      return statusCase(one as CaseOf<'status'>, basis, own);
    case 'stream':
      return streamCase(one as CaseOf<'stream'>, basis, own);
    case 'minutes':
      return minutesCase(one as CaseOf<'minutes'>, basis, own);
    case 'submitted':
      return submittedCase(one as CaseOf<'submitted'>, basis, own);
    case 'standing':
      return standingCase(one as CaseOf<'standing'>, basis, own);
  }
}

/** What each kind's case is told of. */
const PAPERS: Readonly<Record<string, (state: never, own: Speech) => Content>> = {
  edition: (state: EditionState, own) => editionPaper(state, own),
};

function streamCase({ about, title }: CaseOf<'stream'>, { streams }: CaseBasis, own: Speech): Content {
  const state = streams.get(about.stream);
  const paper = PAPERS[kindOfStream(about.stream)?.name ?? ''];
  if (state === undefined || paper === undefined) return { ...EMPTY, title: own.written(title) ?? own.t('untitled') };
  return paper(state as never, own);
}

function factsOf(one: Case, { meeting, asOf }: CaseBasis, own: Speech): readonly Fact[] {
  const { t, day, moment, written } = own;
  const part = (label: string, of: PaperPart): readonly Fact[] => {
    const value = written(one.parts[of]);
    return value === null ? [] : [{ label: t(`facts.${label}`), value }];
  };
  return [
    ...(meeting === null ? [] : [{ label: t('facts.meetingDate'), value: day(meeting.startsAt) }]),
    ...part('to', 'to'),
    ...part('from', 'from'),
    ...(one.late ? [{ label: t('facts.asOf'), value: moment(asOf) }] : []),
  ];
}

/** What sets it apart from the others on the agenda. */
function noteOf({ kind, late, earlier, origin, forwarded, status }: Case, { t }: Speech): string | null {
  const notes = [
    ...(status === 'withdrawn' ? [t('note.withdrawn')] : []),
    ...(late ? [t('note.late')] : []),
    ...(kind === 'information' ? [t('note.information')] : []),
    ...earlier.map(({ number, outcome }) => t(`note.${outcome}`, { number })),
    ...(origin === null ? [] : [t(origin.number === null ? 'note.from' : 'note.fromCase', { ...origin })]),
    ...(forwarded === null ? [] : [t('note.forwarded', { committee: forwarded.committee })]),
  ];
  return notes.length === 0 ? null : notes.join(' ');
}

/** The wordings to choose between; what the other committee recommended comes first, and says so. */
function proposals({ proposals: alternatives, about }: Case, own: Speech): Blocks {
  const recommended = about.kind === 'pilot' ? about.recommended : null;
  const first = alternatives.filter(({ effect }) => effect !== null && effect === recommended);
  const rest = alternatives.filter((one) => !first.includes(one));
  const said = [
    ...first.map((one) => own.t('proposal.recommended', { wording: wordingOf(one, own) })),
    ...rest.map((one) => wordingOf(one, own)),
  ];
  return said.length === 1 ? paragraphs(said[0] ?? '') : list(said, true);
}

const attachments = ({ attachments: files }: Case, own: Speech): Blocks =>
  list(
    files.map(({ name, size }) =>
      own.t('attachment', { name: own.written(name) ?? '', kilobytes: own.number(Math.ceil(size / 1024)) }),
    ),
    true,
  );
