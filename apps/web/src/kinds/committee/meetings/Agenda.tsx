import { Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import type { Meeting } from '../../../api/types.gen.js';
import { useWords } from '../../../app/words.js';
import { Went } from '../paper/Left.js';

/** The agenda with its numbers: each line jumps to its case below. */
export function Agenda({ meeting: { agenda, committee } }: { readonly meeting: Meeting }) {
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
