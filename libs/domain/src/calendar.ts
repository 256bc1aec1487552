/** YYYY-MM-DD in Europe/Oslo. */
export type LocalDate = string;

/**
 * A length of time as people agree on it. Closed days and holiday periods stop the clock: neither kind of day counts
 * them. Working days leave out weekends too.
 */
export interface Span {
  readonly n: number;
  readonly unit: 'working-days' | 'days';
}

/**
 * How days are counted. `calendar` counts days in Europe/Oslo; `closedDays` are public holidays and holiday periods,
 * on which the clocks stand still. `countdown` lets every day, working or not, last so many seconds: for exercises.
 */
export type Clock =
  | { readonly kind: 'calendar'; readonly closedDays: readonly LocalDate[]; readonly remindAtHour: number }
  | { readonly kind: 'countdown'; readonly secondsPerDay: number };

const ZONE = 'Europe/Oslo';
const DAY = 86_400_000;
const dates = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE });
const clocks = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

export const localDate = (moment: string): LocalDate => dates.format(Date.parse(moment));
export const addDays = (date: LocalDate, days: number): LocalDate =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);

/** The moment a local hour comes on a day, RFC 3339 in UTC. An hour that a clock change skips comes an hour later. */
export function momentOf(date: LocalDate, hour: number): string {
  const asIfUtc = Date.parse(date) + hour * 3_600_000;
  const first = asIfUtc - offset(asIfUtc);
  return new Date(asIfUtc - offset(first)).toISOString();
}

/** Milliseconds that Europe/Oslo is ahead of UTC at a moment. */
function offset(at: number): number {
  const part = Object.fromEntries(clocks.formatToParts(at).map(({ type, value }) => [type, value]));
  const local = Date.parse(
    `${part['year']}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}:${part['second']}Z`,
  );
  return local - Math.floor(at / 1000) * 1000;
}

/** Monday is 1, Sunday 7. */
export const weekdayOf = (date: LocalDate): number => ((new Date(Date.parse(date)).getUTCDay() + 6) % 7) + 1;
const isWeekend = (date: LocalDate): boolean => weekdayOf(date) > 5;

/** The year that a day's ISO week belongs to, and the week's number in it: that of its Thursday. */
export function isoWeekOf(date: LocalDate): { readonly year: number; readonly week: number } {
  const thursday = Date.parse(addDays(date, 4 - weekdayOf(date)));
  const year = new Date(thursday).getUTCFullYear();
  return { year, week: 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * DAY)) };
}

const counts = (day: LocalDate, unit: Span['unit'], closedDays: readonly LocalDate[]): boolean =>
  !closedDays.includes(day) && (unit === 'days' || !isWeekend(day));

/** The day a span that starts on `date` ends on. The first day counted is the day after. */
export function dayAfter(date: LocalDate, { n, unit }: Span, closedDays: readonly LocalDate[]): LocalDate {
  let day = date;
  for (let left = n; left > 0;) {
    day = addDays(day, 1);
    if (counts(day, unit, closedDays)) left -= 1;
  }
  return day;
}

/** When a span that starts now has run out: at the end of its last day, so that people have the whole of it. */
export function dueAfter(now: string, span: Span, clock: Clock): string {
  if (clock.kind === 'countdown') return countdown(now, span, clock.secondsPerDay);
  return momentOf(addDays(dayAfter(localDate(now), span, clock.closedDays), 1), 0);
}

/** When to remind a span after now: in the morning of its last day. */
export function remindAfter(now: string, span: Span, clock: Clock): string {
  if (clock.kind === 'countdown') return countdown(now, span, clock.secondsPerDay);
  return momentOf(dayAfter(localDate(now), span, clock.closedDays), clock.remindAtHour);
}

/** The day that lies a span before `date`: between the two, and not counting `date`, are that many days. */
export function dayBefore(date: LocalDate, { n, unit }: Span, closedDays: readonly LocalDate[]): LocalDate {
  let day = date;
  for (let left = n; left > 0;) {
    day = addDays(day, -1);
    if (counts(day, unit, closedDays)) left -= 1;
  }
  return day;
}

/** A moment a span before another: in the morning of the day that lies so many days before it. */
export function before(at: string, span: Span, clock: Clock): string {
  if (clock.kind === 'countdown') return countdown(at, { ...span, n: -span.n }, clock.secondsPerDay);
  return momentOf(dayBefore(localDate(at), span, clock.closedDays), clock.remindAtHour);
}

const countdown = (now: string, { n }: Span, secondsPerDay: number): string =>
  new Date(Date.parse(now) + n * secondsPerDay * 1000).toISOString();

const days = (from: LocalDate, to: LocalDate): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** When a planned day is over. A countdown counts the days from `from`, which is now. */
export function endOf(date: LocalDate, from: LocalDate, now: string, clock: Clock): string {
  if (clock.kind === 'calendar') return momentOf(addDays(date, 1), 0);
  return countdown(now, { n: days(from, date), unit: 'days' }, clock.secondsPerDay);
}

/** A moment put off by the days (on a countdown, the time) that passed between two others; the local hour stays. */
export function putOff(moment: string, from: string, to: string, clock: Clock): string {
  if (clock.kind === 'countdown') return new Date(Date.parse(moment) + Date.parse(to) - Date.parse(from)).toISOString();
  const hour = Number(clocks.formatToParts(Date.parse(moment)).find(({ type }) => type === 'hour')?.value);
  return momentOf(addDays(localDate(moment), days(localDate(from), localDate(to))), hour);
}

/** Whether what was due by a moment is late. */
export const hasPassed = (due: string | null, now: string): boolean =>
  due !== null && Date.parse(due) < Date.parse(now);

/** The earliest of some moments; null where there is none. */
export const earliest = (...moments: readonly (string | null)[]): string | null =>
  moments.reduce((a, b) => (a === null || (b !== null && Date.parse(b) < Date.parse(a)) ? b : a), null);
