import { useWatch } from 'react-hook-form';
import type { Pilot } from '../../../api/types.gen.js';
import { day, useNames, useWords } from '../../../app/index.js';
import type { About } from './asks.js';

/** A figure in words: whose, of what, for when. */
function useFigure({ figures, indicators }: Pilot): (id: string) => string {
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
export const standingIn = ({ figures }: Pilot) => figures.filter(({ void: gone, suppressed }) => !gone && !suppressed);
export function useStandingFigures({ pilot }: About) {
  const said = useFigure(pilot);
  return standingIn(pilot).map(({ id }) => ({ value: id, label: said(id) }));
}
export function useOwnFigures({ pilot }: About) {
  const said = useFigure(pilot);
  const chosen: unknown = useWatch({ name: 'party' });
  const mine = pilot.figures.filter((figure) => figure.party === chosen && !figure.void);
  return mine.map(({ id }) => ({ value: id, label: said(id) }));
}
export function useOwnIndicators({ pilot }: About) {
  const chosen: unknown = useWatch({ name: 'party' });
  const mine = pilot.indicators.filter(({ reportedBy }) => reportedBy.some((reporter) => reporter.party === chosen));
  return mine.map(({ id, name, unit }) => ({ value: id, label: `${name ?? id} (${unit})` }));
}
export const openIn = ({ disputes }: Pilot) => disputes.filter(({ resolved, ended }) => resolved === null && !ended);
export function useOpenDisputes({ pilot }: About) {
  const t = useWords();
  const nameOf = useNames();
  const said = useFigure(pilot);
  return openIn(pilot).map(({ id, figure, party: by, value }) => ({
    value: id,
    label: t('web.tasks.dispute', { figure: said(figure), party: nameOf(by), value: value ?? '–' }),
  }));
}
export const declaredIn = ({ conflicts }: Pilot) =>
  Object.entries(conflicts).flatMap(([id, how]) => (how === 'declared' ? [id] : []));
export function useDeclared({ pilot }: About) {
  const nameOf = useNames();
  return declaredIn(pilot).map((id) => ({ value: id, label: nameOf(id) }));
}

/** What is to be reached yet. */
export const aheadIn = ({ plan }: Pilot) => (plan?.milestones ?? []).filter(({ reachedOn }) => reachedOn === null);
