import { Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { casesOneOptions, papersMeetingOptions } from '../../../api/@tanstack/react-query.gen.js';
import type { AgendaItem, Meeting, Paper } from '../../../api/types.gen.js';
import { language, moment, Shown, useNames, useTitle, useWords, Section } from '../../../app/index.js';
import { dayOf } from './times.js';
import { Attended, Minutes, RoundAnswer } from './Minutes.js';
import { useOffices } from '../../../app/offices.js';
import { Decision, Left, Went, AboutLink } from '../paper/Decision.js';
import { Blocks } from '../../../paper/Blocks.js';
import { CaseArticle, PaperOfCase } from '../paper/PaperOfCase.js';
import { Attachments, BookFiles } from '../paper/Files.js';
import { useReadingPlace } from './place.js';
import { may, Unsent } from '../../../form/index.js';
import { useMeeting } from '../asked.js';
import { MeetingHead } from '../Offered.js';

/** A meeting on one page: its book before, what was decided after, and the minutes to approve. */
export function MeetingPage() {
  const t = useWords();
  const meeting = useMeeting();
  useTitle(meeting.data === undefined ? null : calledOn(meeting.data, t));
  return <Shown of={meeting}>{(found) => <Everything meeting={found} />}</Shown>;
}

const calledOn = (meeting: Meeting, t: ReturnType<typeof useWords>): string =>
  t('web.meeting.title', { kind: t(`gathering.${meeting.kind}`), date: dayOf(meeting), context: meeting.kind });

function Everything({ meeting }: { readonly meeting: Meeting }) {
  const t = useWords();
  const nameOf = useNames();
  const offices = useOffices();
  const { committee, id, kind, cancelled } = meeting;
  return (
    <>
      <MeetingHead
        meeting={meeting}
        title={calledOn(meeting, t)}
        within={
          <Link to="/moter/$committee" params={{ committee }}>
            {nameOf(committee)}
          </Link>
        }
      >
        {cancelled === null ? null : (
          <Paragraph>{t('web.meeting.cancelled', { reason: cancelled, context: kind })}</Paragraph>
        )}
        {offices.includes(committee) ? (
          <Link to="/sekretar/$committee/$id" params={{ committee, id }}>
            {t('web.meeting.prepare', { context: kind })}
          </Link>
        ) : null}
      </MeetingHead>
      <Minutes meeting={meeting} />
      <Agenda meeting={meeting} />
      <Attended meeting={meeting} />
      <Book meeting={meeting} />
    </>
  );
}

/** The agenda with its numbers: each line jumps to its case below. */
function Agenda({ meeting: { agenda, committee } }: { readonly meeting: Meeting }) {
  const t = useWords();
  return (
    <nav className="stack" aria-labelledby="agenda">
      <Heading level={2} id="agenda" data-size="sm">
        {t('web.meeting.agenda')}
      </Heading>
      {agenda.length === 0 ? <Paragraph className="quiet">{t('web.meeting.no-cases')}</Paragraph> : null}
      <ol className="plain stack">
        {agenda.map(({ id, number, title, status, late, decision, left }) => (
          <li key={id} className="row">
            <a href={`#${id}`}>
              {number === null ? '' : `${number} `}
              {title}
            </a>
            {late ? <Tag data-size="sm">{t('web.case.late')}</Tag> : null}
            {status === 'withdrawn' && left === null ? <Tag data-size="sm">{t('case.withdrawn')}</Tag> : null}
            {decision === null ? null : <span className="quiet">{t(`outcome.${decision.outcome}`)}</span>}
            {left === null ? null : (
              <>
                <span className="quiet">{t(`web.earlier.${left.outcome}`)}</span>
                <Went committee={committee} left={left} />
              </>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The book: each case's paper as it was frozen, and after the meeting what was decided on it. */
function Book({ meeting }: { readonly meeting: Meeting }) {
  const t = useWords();
  const { committee, id, agenda, names, frozenAt, book } = meeting;
  const paper = useQuery({
    ...papersMeetingOptions({ path: { committee, meeting: id }, query: { language: language() } }),
    enabled: book !== null, // whoever may not read it is not told of one
    retry: false,
  });
  const papers = papersOf(paper.data, agenda);
  const last = useReadingPlace(
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
            {item.decision === null ? null : (
              <Section level={3} title={t('web.case.decision')}>
                <Decision decision={item.decision} names={names} />
              </Section>
            )}
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
          <CaseArticle key={item.id} id={item.id} number={item.number} title={item.title}>
            {rest}
          </CaseArticle>
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

/** What of a case is not in its paper: its files, a vote where it is decided by e-mail, and the way to the case alone. */
function CaseMore({ meeting, item }: { readonly meeting: Meeting; readonly item: AgendaItem }) {
  const t = useWords();
  const { committee } = meeting;
  const votes = item.status === 'placed' && may(meeting, 'answerRound');
  const one = useQuery({
    ...casesOneOptions({ path: { committee, case: item.id } }),
    enabled: item.open && item.kind !== 'procedural',
  });
  return (
    <>
      {one.data === undefined ? null : <Attachments attachments={one.data.attachments} />}
      {votes ? null : <Unsent kept={`round ${committee}/${item.id}`} of={t('web.round.vote')} />}
      {votes && one.data !== undefined ? <RoundAnswer meeting={meeting} one={one.data} /> : null}
      <div className="row no-print">
        <a href="#agenda">{t('web.meeting.to-agenda')}</a>
        {one.data === undefined ? null : (
          <Link to="/saker/$committee/$id" params={{ committee, id: item.id }}>
            {t('web.case.alone', { title: item.title })}
          </Link>
        )}
        <AboutLink about={item.about} />
      </div>
    </>
  );
}
