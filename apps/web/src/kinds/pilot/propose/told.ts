import { useQuery } from '@tanstack/react-query';
import { measuresListOptions } from '../../../api/@tanstack/react-query.gen.js';
import { areaChoices } from '../../../app/areas.js';
import { useNames } from '../../../app/names.js';
import { day } from '../../../app/when.js';
import { language, listed, useWords } from '../../../app/words.js';
import type { Asking } from './answers.js';
import type { Place } from './differing.js';

/** A place of a proposal, and what stands in it, as people say it. */
export function useTold({ contract, library }: Asking): (place: Place) => string {
  const t = useWords();
  const nameOf = useNames();
  const measures = useQuery(measuresListOptions());
  const areas = areaChoices(measures.data?.items ?? []);
  const indicator = (id: string, name?: string | null): string =>
    name ?? contract.find((one) => one.id === id)?.name ?? library.find((one) => one.id === id)?.name[language()] ?? id;
  const text = (place: Place): string => {
    switch (place.field) {
      case 'partners':
        return listed(place.parties.map(nameOf));
      case 'terms': {
        const { contribution, hours, kroner, paidBy } = place.terms;
        const facts = [
          contribution ?? null,
          hours == null ? null : t('web.propose.hours', { hours }),
          kroner == null ? null : t('web.propose.kroner', { kroner }),
          paidBy == null ? null : t('web.propose.paid', { by: nameOf(paidBy) }),
        ];
        return facts.filter((fact) => fact !== null).join('; ');
      }
      case 'indicators':
        return listed(place.indicators.map(({ id, name }) => indicator(id, name)));
      case 'counting': {
        const { unit, direction, source, countingRule, reportedBy = [] } = place.line;
        const facts = [
          `${unit}, ${t(`direction.${direction}`)}`,
          t('web.pilot.counted', { source, rule: countingRule }),
          t('web.propose.counted-by', { by: listed(reportedBy.map(({ party }) => nameOf(party))) }),
        ];
        return facts.join('; ');
      }
      case 'lead':
        return nameOf(place.text ?? '');
      case 'area':
        return areas.find(({ value }) => value === place.text)?.label ?? place.text ?? '';
      case 'followUpOn':
        return place.text === null ? '' : day(place.text);
      default:
        return place.text ?? '';
    }
  };
  const of = (place: Place): string | null => {
    if (place.field === 'terms') return nameOf(place.terms.party);
    return place.field === 'counting' ? indicator(place.line.id, place.line.name) : null;
  };
  return (place) => {
    const one = of(place);
    const field = t(`web.propose.field.${place.field}`);
    return t('web.propose.theirs', {
      field: one === null ? field : `${field} (${one})`,
      text: text(place) || '–',
    });
  };
}
