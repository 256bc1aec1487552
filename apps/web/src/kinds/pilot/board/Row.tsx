import { Tag } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { PilotListed } from '../../../api/types.gen.js';
import { useNames } from '../../../app/names.js';
import { day, lasted } from '../../../app/when.js';
import { listed, useWords } from '../../../app/words.js';
import { isLate } from './filter.js';

/** One pilot: what, on which measure, whose turn it is and since when, and how long it has been where it is. */
export function Row({ pilot }: { readonly pilot: PilotListed }) {
  const t = useWords();
  const who = useWaited();
  const { id, title, measure, phaseSince, waiting, waitingSince, closed, policy } = pilot;
  const names = [...new Set(waiting.map(who))];
  return (
    <li className="pilot">
      <Link to="/piloter/$id" params={{ id }}>
        {title ?? t('report.untitled')}
      </Link>
      <div>
        {names.length === 0 ? (
          <span className="quiet">{closed ? null : t('web.board.nobody')}</span>
        ) : (
          <>
            <strong>{t('web.board.turn', { who: listed(names) })}</strong>
            {waitingSince === null ? null : <> {t('web.board.waited', { time: lasted(waitingSince) })}</>}
          </>
        )}
      </div>
      <div className="row">
        <Due pilot={pilot} />
        <span className="quiet">{t('web.board.age', { time: lasted(phaseSince), date: day(phaseSince) })}</span>
        <Tag data-size="sm" data-color="neutral">
          {measure ?? t('web.board.new-measure')}
        </Tag>
        {policy === 'exercise' ? (
          <Tag data-size="sm" data-color="warning">
            {t('web.exercise')}
          </Tag>
        ) : null}
      </div>
    </li>
  );
}

/** What is late says so in words: colour is not for everybody. */
function Due({ pilot }: { readonly pilot: PilotListed }) {
  const t = useWords();
  if (pilot.nextDue === null || pilot.closed) return null;
  const late = isLate(pilot);
  return (
    <Tag data-size="sm" data-color={late ? 'danger' : 'neutral'}>
      {t(late ? 'web.board.is-late' : 'web.board.due', { date: day(pilot.nextDue) })}
    </Tag>
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
