import type { Total } from '@tiltaksmotor/domain';
import { amountIn, withUnit } from './amounts.js';

type Say = (key: string, facts?: Readonly<Record<string, unknown>>) => string;
type Stated = number | null | undefined;

/** Hours or kroner that somebody stated; that nothing is stated where nobody did. A table's heading says what they are. */
export const saidOfAmount = (language: string, amount: Stated, say: Say): string =>
  amount == null ? say('cost.not-stated') : amountIn(language, amount);

/** A sum of them: at least so much where some have stated nothing. */
export const saidOfTotal = (language: string, { sum, unstated }: Total, say: Say): string =>
  sum === null ? say('cost.not-stated') : atLeast(amountIn(language, sum), unstated, say);

const atLeast = (amount: string, unstated: number, say: Say): string =>
  unstated === 0 ? amount : say('cost.at-least', { amount, count: unstated });

/** `40 timer og et beløp som ikke er oppgitt`, to be put into a sentence; null where nothing is stated at all. */
export function saidOfCost(
  language: string,
  { hours, kroner }: { readonly hours?: Stated | Total; readonly kroner?: Stated | Total },
  say: Say,
): string | null {
  const [time, money] = [totalIn(hours), totalIn(kroner)];
  if (time.sum === null && money.sum === null) return null;
  const said = ({ sum, unstated }: Total, unit: 'hours' | 'kroner'): string =>
    sum === null
      ? say(`cost.unknown.${unit}`)
      : atLeast(withUnit(language, sum, say(`cost.unit.${unit}`)), unstated, say);
  return say('cost.both', { hours: said(time, 'hours'), kroner: said(money, 'kroner') });
}

const totalIn = (stated: Stated | Total): Total =>
  typeof stated === 'object' && stated !== null ? stated : { sum: stated ?? null, unstated: 0 };
