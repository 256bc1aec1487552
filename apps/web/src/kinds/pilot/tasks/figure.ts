import type { Pilot } from '../../../api/types.gen.js';
import { useNames } from '../../../app/names.js';
import { day } from '../../../app/when.js';
import { useWords } from '../../../app/words.js';

/** A figure in words: whose, of what, for when. */
export function useFigure({ figures, indicators }: Pilot): (id: string) => string {
  const t = useWords();
  const nameOf = useNames();
  return (id) => {
    const found = figures.find((figure) => figure.id === id);
    if (found === undefined) return id;
    return t('web.tasks.figure', {
      party: nameOf(found.party),
      indicator: indicators.find((one) => one.id === found.indicator)?.name ?? found.indicator,
      value: found.value ?? '–',
      from: day(found.period.from),
      to: day(found.period.to),
    });
  };
}
