import { Tag } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { PilotListed } from '../api/types.gen.js';
import { useNames } from '../app/names.js';
import { day } from '../app/when.js';
import { language, useWords } from '../app/words.js';
import { isLate } from './filter.js';

/** One pilot: what, on which measure, since when, and whose turn. */
export function Row({ pilot }: { readonly pilot: PilotListed }) {
  const t = useWords();
  const who = useWaited();
  const { id, title, measure, phaseSince, waiting, nextDue, closed, policy } = pilot;
  const names = [...new Set(waiting.map(who))];
  return (
    <li className="pilot">
      <div className="row">
        <Link to="/piloter/$id" params={{ id }}>
          {title ?? t('report.untitled')}
        </Link>
        <Tag data-size="sm" data-color="neutral">
          {measure ?? t('web.board.new-measure')}
        </Tag>
        {policy === 'exercise' ? (
          <Tag data-size="sm" data-color="warning">
            {t('web.exercise')}
          </Tag>
        ) : null}
        {nextDue === null || closed ? null : (
          <Tag data-size="sm" data-color={isLate(pilot) ? 'danger' : 'neutral'}>
            {t(isLate(pilot) ? 'web.board.is-late' : 'web.board.due', { date: day(nextDue) })}
          </Tag>
        )}
      </div>
      <span className="quiet">
        {t('web.board.age', { date: day(phaseSince) })} ·{' '}
        {names.length === 0
          ? t('web.board.nobody')
          : t('web.board.turn', { who: new Intl.ListFormat(language()).format(names) })}
      </span>
    </li>
  );
}

/** `leader@harstad` and `person:…` as people say them. */
function useWaited(): (key: string) => string {
  const t = useWords();
  const nameOf = useNames();
  return (key) => {
    if (key.startsWith('person:')) return nameOf(key.slice('person:'.length));
    const [role = '', at = ''] = key.split('@');
    return t('web.pilot.role-at', { role: t(`role.${role}`), at: nameOf(at) });
  };
}
