import { Alert, Heading, Paragraph, Spinner } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { papersMeetingOptions } from '../../../api/@tanstack/react-query.gen.js';
import type { AgendaItem, Meeting, Paper } from '../../../api/types.gen.js';
import { moment } from '../../../app/when.js';
import { language, useWords } from '../../../app/words.js';
import { Blocks } from '../paper/Blocks.js';
import { Decision } from '../paper/Decision.js';
import { Downloads } from '../paper/Downloads.js';
import { Left } from '../paper/Left.js';
import { PaperOfCase } from '../paper/PaperCases.js';
import { CaseInShort } from './CaseInShort.js';
import { CaseMore } from './CaseMore.js';
import { usePlace } from './place.js';

/** The book: each case's paper as it was frozen, and after the meeting what was decided on it. */
export function Book({ meeting }: { readonly meeting: Meeting }) {
  const t = useWords();
  const { committee, id, agenda, names, frozenAt, book } = meeting;
  const paper = useQuery({
    ...papersMeetingOptions({ path: { committee, meeting: id }, query: { language: language() } }),
    enabled: book !== null, // whoever may not read it is not told of one
    retry: false,
  });
  const papers = papersOf(paper.data, agenda);
  const last = usePlace(
    `${committee}/${id}`,
    agenda.map((item) => item.id),
    book === null || !paper.isPending,
  );
  return (
    <>
      <BookFiles meeting={meeting} />
      <LastRead item={agenda.find((item) => item.id === last)} />
      {paper.data === undefined || frozenAt === null ? null : (
        <Paragraph className="quiet">{t('web.meeting.as-of', { moment: moment(paper.data.asOf) })}</Paragraph>
      )}
      {paper.data === undefined ? null : (
        <section className="stack" aria-label={paper.data.title}>
          <Blocks blocks={paper.data.opening} level={3} />
        </section>
      )}
      {agenda.map((item) => {
        const found = papers.get(item.id);
        const rest = (
          <>
            {item.decision === null ? null : <Decided item={item} names={names} />}
            {item.left === null ? null : <Left committee={committee} left={item.left} />}
            {item.discussion === null ? null : (
              <Paragraph className="as-written">
                {t('web.case.discussion', { text: item.discussion, context: meeting.kind })}
              </Paragraph>
            )}
            <CaseMore meeting={meeting} item={item} />
          </>
        );
        return found === undefined ? (
          <CaseInShort key={item.id} item={item}>
            {rest}
          </CaseInShort>
        ) : (
          <PaperOfCase key={item.id} id={item.id} paper={found}>
            {rest}
          </PaperOfCase>
        );
      })}
    </>
  );
}

/** A book is long: whoever put it away may go on where they were. */
function LastRead({ item }: { readonly item: AgendaItem | undefined }) {
  const t = useWords();
  return item === undefined ? null : (
    <Paragraph className="no-print">
      <a href={`#${item.id}`}>
        {t('web.book.go-on', { case: `${item.number === null ? '' : `${item.number} `}${item.title}` })}
      </a>
    </Paragraph>
  );
}

/** By number once there are numbers; before that, in order. */
function papersOf(
  paper: Paper | undefined,
  agenda: readonly AgendaItem[],
): ReadonlyMap<string, Paper['cases'][number]> {
  const found = new Map<string, Paper['cases'][number]>();
  for (const [n, { id, number }] of agenda.entries()) {
    const one = number === null ? paper?.cases[n] : paper?.cases.find((its) => its.number === number);
    if (one !== undefined) found.set(id, one);
  }
  return found;
}

function Decided({ item, names }: { readonly item: AgendaItem; readonly names: Meeting['names'] }) {
  const t = useWords();
  return item.decision === null ? null : (
    <section className="stack">
      <Heading level={3} data-size="xs">
        {t('web.case.decision')}
      </Heading>
      <Decision decision={item.decision} names={names} />
    </section>
  );
}

/** The book as files; while it is being built, that it is. */
function BookFiles({ meeting: { book } }: { readonly meeting: Meeting }) {
  const t = useWords();
  if (book === null) return null;
  if (book.documents === null)
    return (
      <Alert data-color="info" role="status">
        <Spinner aria-hidden="true" data-size="xs" /> {t('web.book.building', { version: book.version })}
      </Alert>
    );
  return (
    <div className="no-print">
      <Downloads documents={book.documents} of={t('web.book.name', { version: book.version })} />
    </div>
  );
}
