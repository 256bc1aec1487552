import { amountIn, withUnit } from '@tiltaksmotor/texts/amounts';
import { saidOfCost } from '@tiltaksmotor/texts/costs';
import { language, useWords } from './words.js';

/** `1 234,5`, in the language that is read. */
export const amount = (value: number): string => amountIn(language(), value);

/** `1 dag`, `2 dager`. */
export const counted = (value: number, unit: string): string => withUnit(language(), value, unit);

/** `40 timer og et beløp som ikke er oppgitt`; null where nothing is stated. */
export function useCost(): (cost: Parameters<typeof saidOfCost>[1]) => string | null {
  const t = useWords();
  return (cost) => saidOfCost(language(), cost, (key, facts) => t(key, facts ?? {}));
}
