import { localesOf } from '@tiltaksmotor/domain/languages';
import { hasPassed, localDate } from '@tiltaksmotor/domain/calendar';
import { dayIn, lastedIn, momentIn, relativeIn } from '@tiltaksmotor/texts/when';
import { amountIn, withUnit } from '@tiltaksmotor/texts/amounts';
import { saidOfCost } from '@tiltaksmotor/texts/costs';
import { language, useWords } from './words.js';

/** The day it is in Norway, `2027-03-12`, wherever the browser is. */
export const today = (): string => localDate(new Date().toISOString());

/** `12. mars 2027`. A moment at midnight in Oslo is the end of the day before, as people speak of it. */
export const day = (value: string): string => dayIn(language(), value);

/** `12. mars 2027 kl. 09.00`. */
export const moment = (value: string): string => momentIn(language(), value);

/** `i går`, `for 3 dager siden`, `om 2 uker`. */
export const relative = (value: string, now = Date.now()): string => relativeIn(language(), value, now);

/** `3 dager`, `2 uker`: how long something has been as it is. */
export const lasted = (since: string, now = Date.now()): string => lastedIn(language(), since, now);

/** Whether what was due by then is late. */
export const isLate = (due: string | null): boolean => hasPassed(due, new Date().toISOString());

/** `1 234,5`, in the language that is read. */
export const amount = (value: number): string => amountIn(language(), value);

/** `1 dag`, `2 dager`. */
export const counted = (value: number, unit: string): string => withUnit(language(), value, unit);

/** `40 timer og et beløp som ikke er oppgitt`; null where nothing is stated. */
export function useCost(): (cost: Parameters<typeof saidOfCost>[1]) => string | null {
  const t = useWords();
  return (cost) => saidOfCost(language(), cost, (key, facts) => t(key, facts ?? {}));
}

/** `i rute` as it begins a line: `I rute`. */
export const capital = (text: string): string =>
  text.charAt(0).toLocaleUpperCase(localesOf(language())) + text.slice(1);
/** `Meld status` as it stands inside a sentence: `meld status`. */
export const small = (text: string): string => text.charAt(0).toLocaleLowerCase(localesOf(language())) + text.slice(1);
