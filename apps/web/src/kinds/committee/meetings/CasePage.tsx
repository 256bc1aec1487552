import { Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { Case } from '../../../api/types.gen.js';
import { Shown, useNames, useTitle, useWords, Section } from '../../../app/index.js';
import { Attachments } from '../paper/Files.js';
import { Decision, FollowUps, AboutLink } from '../paper/Decision.js';
import { dayOf } from './times.js';
import { WayTo, WithReason } from '../Offered.js';
import { useCase } from '../asked.js';

const PARTS = ['to', 'from', 'summary', 'background', 'assessment', 'way-forward'] as const;

/** One case by itself: what is written, what was decided, and where else it has been. */
export function CasePage() {
  const one = useCase();
  useTitle(one.data?.title);
  return <Shown of={one}>{(found) => <Everything one={found} />}</Shown>;
}

function Everything({ one }: { readonly one: Case }) {
  const t = useWords();
  const { committee, number, title, parts, proposals, decision, names } = one;
  return (
    <>
      <header className="stack">
        <Where one={one} />
        <Heading level={1}>
          {number === null ? '' : `${number} `}
          {title}
        </Heading>
        <div className="row">
          <Tag>{t(`case.${one.status}`)}</Tag>
          <WayTo on={one} command="writePaper">
            {t('command.writePaper')}
          </WayTo>
        </div>
      </header>
      {PARTS.map((part) =>
        parts[part] === null ? null : <Part key={part} heading={t(`web.part.${part}`)} text={parts[part]} />,
      )}
      {proposals.length === 0 ? null : (
        <Section title={t('web.part.proposals')}>
          <ol>
            {proposals.map((proposal) => (
              <li key={proposal.id} className="as-written">
                {proposal.wording}
              </li>
            ))}
          </ol>
        </Section>
      )}
      <Attachments attachments={one.attachments} />
      {decision === null ? null : (
        <Section title={t('web.case.decision')}>
          <Decision decision={decision} names={names} />
        </Section>
      )}
      {decision === null && isOver(one) ? (
        <Paragraph className="quiet">{t('web.case.with-minutes', { context: one.meeting?.kind })}</Paragraph>
      ) : null}
      <Earlier one={one} />
      <FollowUps committee={committee} followUps={one.followUps} names={names} />
      <WithReason on={one} command="withdrawCase" />
    </>
  );
}

/** Taken up in a meeting whose minutes are not out. */
const isOver = ({ status, meeting }: Case): boolean =>
  status === 'placed' && (meeting?.status === 'held' || meeting?.status === 'minutes-out');

function Where({ one: { id, committee, meeting, about } }: { readonly one: Case }) {
  const t = useWords();
  const nameOf = useNames();
  return (
    <div className="row">
      <Link to="/moter/$committee" params={{ committee }}>
        {nameOf(committee)}
      </Link>
      {meeting === null ? (
        <span className="quiet">{t('web.case.waits')}</span>
      ) : (
        <Link to="/moter/$committee/$id" params={{ committee, id: meeting.id }} hash={id}>
          {t('web.case.at-meeting', { date: dayOf(meeting), context: meeting.kind })}
        </Link>
      )}
      <AboutLink about={about} />
    </div>
  );
}

function Part({ heading, text }: { readonly heading: string; readonly text: string | null }) {
  return (
    <Section title={heading}>
      <Paragraph className="as-written">{text}</Paragraph>
    </Section>
  );
}

/** Agendas it has been on before, and what became of it there. */
function Earlier({ one: { committee, earlier } }: { readonly one: Case }) {
  const t = useWords();
  if (earlier.length === 0) return null;
  return (
    <Section title={t('web.case.earlier')}>
      <ul className="plain">
        {earlier.map(({ meeting, number, outcome, reason }) => (
          <li key={`${meeting} ${number}`}>
            <Link to="/moter/$committee/$id" params={{ committee, id: meeting }}>
              {t('web.case.number', { number })}
            </Link>
            : {t(`web.earlier.${outcome}`)}
            {reason === null ? '' : ` – ${reason}`}
          </li>
        ))}
      </ul>
    </Section>
  );
}
