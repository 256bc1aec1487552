import { addDays, localDate } from '@tiltaksmotor/domain';
import {
  amountIn,
  changeIn,
  dateIn,
  has,
  momentIn,
  say,
  withUnit,
  type Language,
  type Naming,
} from '@tiltaksmotor/texts';
import type { Report, ReportedPilot } from './report.js';

/** How a report is worded in one language. */
export interface Speech {
  /** Texts of the report itself. */
  readonly t: (key: string, facts?: Readonly<Record<string, unknown>>) => string;
  readonly phase: (phase: string) => string;
  readonly role: (role: string) => string;
  readonly turn: (turn: string) => string;
  readonly name: Naming;
  readonly person: Naming;
  readonly moment: (at: string) => string;
  readonly day: (at: string) => string;
  readonly number: (n: number) => string;
  readonly counted: (n: number, unit: string) => string;
  readonly change: (n: number) => string;
}
type Waiting = ReportedPilot['waitingFor'][number];

export function speechFor(report: Report, language: Language, name: Naming): Speech {
  const text = (group: string) => (key: string) => (has(`${group}.${key}`) ? say(language, `${group}.${key}`) : key);
  return {
    t: (key, facts) => say(language, `report.${key}`, facts),
    phase: text('phase'),
    role: text('role'),
    turn: text('turn'),
    name,
    person: (id) => (Object.hasOwn(report.people, id) ? (report.people[id] ?? id) : id),
    moment: (at) => momentIn(language, at),
    day: (at) => dateIn(language, at),
    number: (n) => amountIn(language, n),
    counted: (n, unit) => withUnit(language, n, unit),
    change: (n) => changeIn(language, n),
  };
}

export const who = ({ who }: Waiting, { name, person, role }: Speech): string =>
  'person' in who ? person(who.person) : `${name(who.at)} (${role(who.role)})`;

const NO_DATE = '–';
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Oslo', timeStyle: 'medium' });

/** A span runs out as its last day ends: at midnight, which people call the day before. */
export function lastDay(due: string | null, { day }: Speech): string {
  if (due === null) return NO_DATE;
  return day(clock.format(Date.parse(due)) === '00:00:00' ? `${addDays(localDate(due), -1)}T12:00:00Z` : due);
}
