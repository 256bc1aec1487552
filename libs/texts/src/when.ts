import { asLanguage, inLanguage, LANGUAGES, localesOf } from '@tiltaksmotor/domain/languages';
import { withUnit } from './amounts.js';
import words from './when.json' with { type: 'json' };

/** How days and hours are written and said, in Norwegian time: the one home of it for pages, mails and papers. */
type In = string | undefined;

const ZONE = 'Europe/Oslo';
const DAY = 86_400_000;
const MINUTE = 60_000;
const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value);

/** What is said in words beside dates. */
interface WhenWords {
  /** `{}` stands for how long, and for the day and the hours. */
  readonly ago: string;
  readonly ahead: string;
  readonly span: string;
  readonly now: string;
  /** By how many days from today it is. */
  readonly day: Readonly<Partial<Record<string, string>>>;
  readonly units: Readonly<Record<Unit, string>>;
  /** From Sunday: where programs that do not know the language write another. */
  readonly weekdays?: readonly string[];
}
const wordsFor = (language: In): WhenWords => inLanguage<WhenWords>(words, asLanguage(language));
const filled = (text: string, ...pieces: readonly string[]): string =>
  pieces.reduce((made, piece) => made.replace('{}', piece), text);

/** `12. mars 2027`: the day of a moment, or a day as it stands. What is no date is given back. */
export function dateIn(language: In, value: string): string {
  const at = Date.parse(isDay(value) ? `${value}T12:00:00Z` : value);
  return Number.isNaN(at) ? value : written(language, { dateStyle: 'long' }, at);
}

/** The same, where a moment at midnight is the end of the day before, as people speak of a time limit. */
export function dayIn(language: In, value: string): string {
  const at = Date.parse(value);
  return isDay(value) || Number.isNaN(at) ? dateIn(language, value) : dateIn(language, new Date(at - 1).toISOString());
}

/** `09.30`, in English `09:30`. */
export const clockIn = (language: In, value: string): string =>
  dotted(language, written(language, { timeStyle: 'short' }, Date.parse(value)));

/** `12. mars 2027 kl. 09.30`. */
export function momentIn(language: In, value: string): string {
  const at = Date.parse(value);
  if (Number.isNaN(at)) return value;
  return dotted(language, written(language, { dateStyle: 'long', timeStyle: 'short' }, at));
}

/** `fredag 12. mars 2027, kl. 09.00–12.00`. */
export function spanIn(language: In, startsAt: string, endsAt: string): string {
  const day = written(language, { dateStyle: 'full' }, Date.parse(startsAt));
  return filled(wordsFor(language).span, day, `${clockIn(language, startsAt)}–${clockIn(language, endsAt)}`);
}

/** `i går`, `for 3 dager siden`, `om 2 uker`: by the days of the calendar, and within a day by hours. */
export function relativeIn(language: In, value: string, now: number): string {
  const at = Date.parse(value);
  const days = Math.round((midnight(at) - midnight(now)) / DAY);
  const { day, now: atOnce, ago, ahead } = wordsFor(language);
  const size = Math.abs(days);
  const said = (n: number, unit: Unit): string => filled(n < 0 ? ago : ahead, counted(language, Math.abs(n), unit));
  if (size >= 60) return said(Math.round(days / 30), 'month');
  if (size >= 14) return said(Math.round(days / 7), 'week');
  if (size > 0) return day[days] ?? said(days, 'day');
  const minutes = Math.trunc((at - now) / MINUTE);
  if (Math.abs(minutes) >= 60) return said(Math.trunc(minutes / 60), 'hour');
  return minutes === 0 ? atOnce : said(minutes, 'minute');
}

/** The day that a moment is of in Norway, as a midnight in UTC: days between two such are whole. */
const midnight = (at: number): number => Date.parse(`${calendar.format(at)}T00:00:00Z`);
const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short' });

function written(language: In, style: Intl.DateTimeFormatOptions, at: number): string {
  const parts = new Intl.DateTimeFormat(localesOf(asLanguage(language)), { ...style, timeZone: ZONE }).formatToParts(
    at,
  );
  const weekday = wordsFor(language).weekdays?.[new Date(midnight(at)).getUTCDay()];
  return parts.map(({ type, value }) => (type === 'weekday' ? (weekday ?? value) : value)).join('');
}

const dotted = (language: In, text: string): string =>
  text.replace(/(\d{2}):(\d{2})$/, `$1${LANGUAGES[asLanguage(language)].clock}$2`);

/** `3 dager`, `2 uker`: how long something has lasted, a minute at the least. */
export function lastedIn(language: In, since: string, now: number): string {
  const lasted = Math.max(MINUTE, now - Date.parse(since));
  const [unit, length] = STEPS.find(([, step]) => lasted >= step) ?? ['minute', MINUTE];
  return counted(language, Math.round(lasted / length), unit);
}
const STEPS = [
  ['month', 30 * DAY],
  ['week', 7 * DAY],
  ['day', DAY],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
] as const;
type Unit = (typeof STEPS)[number][0];
const counted = (language: In, n: number, unit: Unit): string => withUnit(language, n, wordsFor(language).units[unit]);
