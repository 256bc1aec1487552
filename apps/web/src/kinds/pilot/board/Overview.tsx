import type { PhaseCount } from '../../../api/types.gen.js';
import { amount } from '../../../app/amounts.js';
import { useWords } from '../../../app/words.js';

/** How many pilots are in each phase, and how many of them late: a table that leads to each. */
export function Overview({ counts }: { readonly counts: readonly PhaseCount[] }) {
  const t = useWords();
  return (
    <nav aria-label={t('web.board.overview')}>
      <ul className="path">
        {counts.map(({ phase, pilots, late }) => (
          <li key={phase}>
            <a href={`#${phase}`}>{t(`phase.${phase}`)}</a> <strong>{amount(pilots)}</strong>
            {late === 0 ? null : <span className="quiet"> {t('web.board.late', { count: late })}</span>}
          </li>
        ))}
      </ul>
    </nav>
  );
}
