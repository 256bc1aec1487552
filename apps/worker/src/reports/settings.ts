import { STATUS_DAYS, statusDaysFrom } from '@tiltaksmotor/papers';
import { isLanguage, LANGUAGE_CODES, LANGUAGES, wholeFor, type Language } from '@tiltaksmotor/domain';
import type { ScheduledReport } from '@tiltaksmotor/workflows/contract';

/** When reports are made, in Europe/Oslo, and in which languages papers are. */
export interface ReportSettings {
  /** Cron expressions; null is never. */
  readonly at: Readonly<Record<ScheduledReport, string | null>>;
  /** So many working days before a meeting, its status is made. */
  readonly statusDaysBefore: number;
  readonly languages: readonly Language[];
}
export const STANDARD_REPORTS: ReportSettings = {
  at: { 'weekly-digest': '0 7 * * MON', 'reviewing-status': '0 7 * * *', 'yearly-report': '0 7 15 1 *' },
  statusDaysBefore: STATUS_DAYS,
  languages: LANGUAGE_CODES.filter((code) => LANGUAGES[code].isWhole),
};

const CRON = /^(\S+ ){4}\S+$/;

/** Reads the environment; what will not do is refused in one sentence. */
export function reportSettingsFrom(env: Readonly<Record<string, string | undefined>>): ReportSettings {
  const { at, languages } = STANDARD_REPORTS;
  const cron = (name: string, otherwise: string | null): string | null => {
    const value = env[name] || otherwise;
    if (value === null || value === 'off') return null;
    if (!CRON.test(value))
      throw new Error(`${name} must be a cron expression of five fields, like "0 7 * * MON", or off.`);
    return value;
  };
  const spoken = (env['PAPER_LANGUAGES'] || languages.join(',')).split(',');
  if (spoken.some((language) => !isLanguage(language)))
    throw new Error(`PAPER_LANGUAGES must be of ${LANGUAGE_CODES.join(', ')}, with a comma between them.`);
  return {
    at: {
      'weekly-digest': cron('WEEKLY_DIGEST_AT', at['weekly-digest']),
      'reviewing-status': cron(
        env['REVIEWING_STATUS_AT'] ? 'REVIEWING_STATUS_AT' : 'FSU_STATUS_AT',
        at['reviewing-status'],
      ),
      'yearly-report': cron('YEARLY_REPORT_AT', at['yearly-report']),
    },
    statusDaysBefore: statusDaysFrom(env),
    languages: [...new Set(spoken.map((code) => wholeFor(code as Language)))],
  };
}
