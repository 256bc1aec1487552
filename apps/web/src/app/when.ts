import { language } from './words.js';

const ZONE = 'Europe/Oslo';
const locale = (): string => (language() === 'en' ? 'en-GB' : 'nb-NO');

/** `12. mars 2027`. A moment at midnight in Oslo is the end of the day before, as people speak of it. */
export function day(value: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value);
  const at = isDay ? Date.parse(`${value}T12:00:00Z`) : Date.parse(value) - 1;
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeZone: ZONE }).format(at);
}

/** `12. mars 2027 kl. 09:00`. */
export const moment = (value: string): string =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeStyle: 'short', timeZone: ZONE }).format(
    Date.parse(value),
  );

/** `for 3 dager siden`, `om 2 uker`. */
export function relative(value: string, now = Date.now()): string {
  const seconds = (Date.parse(value) - now) / 1000;
  const [unit, length] = STEPS.find(([, step]) => Math.abs(seconds) >= step) ?? ['minute', 60];
  return new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(Math.round(seconds / length), unit);
}
const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['month', 30 * 86_400],
  ['week', 14 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** `3 dager`, `2 uker`: how long something has been as it is. */
export function lasted(since: string, now = Date.now()): string {
  const seconds = Math.max(0, (now - Date.parse(since)) / 1000);
  const [unit, length] = STEPS.find(([, step]) => seconds >= step) ?? ['minute', 60];
  const style = { style: 'unit', unit, unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(locale(), style).format(Math.max(1, Math.round(seconds / length)));
}

export const hasPassed = (value: string | null): boolean => value !== null && Date.parse(value) < Date.now();
