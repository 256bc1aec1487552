import { mailSettingsFrom, type MailSettings } from '@tiltaksmotor/mail';
import { objectStoreFrom, type ObjectStoreAddress } from '@tiltaksmotor/persistence';
import { reportSettingsFrom, type ReportSettings } from './reports/settings.js';

export interface Config {
  readonly databaseUrl: string;
  readonly poolSize: number;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  /** Where Prometheus may read the SDK's metrics, as host:port. */
  readonly metricsAddress: string | null;
  readonly logLevel: string;
  readonly mail: MailSettings;
  /** Where documents' bytes lie; null is beside their rows. */
  readonly objectStore: ObjectStoreAddress | null;
  readonly reports: ReportSettings;
}

export class ConfigurationProblem extends Error {}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** Reads the environment, and refuses it in one sentence where it will not do. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  return {
    databaseUrl: matching(
      'DATABASE_URL',
      /^postgres(ql)?:\/\/./,
      'an address like postgres://name:password@host:5432/database',
    ),
    poolSize: Number(matching('DATABASE_POOL', /^[1-9]\d{0,2}$/, 'a number of connections from 1 to 999', '10')),
    temporalAddress: matching('TEMPORAL_ADDRESS', /^\S+:\d+$/, 'an address like host:7233'),
    temporalNamespace: matching('TEMPORAL_NAMESPACE', /^\S+$/, 'a name', 'default'),
    metricsAddress: env.METRICS_ADDRESS
      ? matching('METRICS_ADDRESS', /^\S+:\d+$/, 'an address like 0.0.0.0:9464')
      : null,
    logLevel: matching(
      'LOG_LEVEL',
      new RegExp(`^(${LOG_LEVELS.join('|')})$`),
      `one of ${LOG_LEVELS.join(', ')}`,
      'info',
    ),
    mail: told(() => mailSettingsFrom(env)),
    objectStore: told(() => objectStoreFrom(env)),
    reports: told(() => reportSettingsFrom(env)),
  };

  /** What others read says in one sentence what is wrong, too. */
  function told<T>(read: () => T): T {
    try {
      return read();
    } catch (error) {
      throw new ConfigurationProblem(error instanceof Error ? error.message : String(error));
    }
  }

  function matching(name: string, shape: RegExp, meaning: string, otherwise?: string): string {
    const value = env[name] || otherwise;
    if (value === undefined) throw new ConfigurationProblem(`${name} is not set: it must be ${meaning}.`);
    if (!shape.test(value)) throw new ConfigurationProblem(`${name} must be ${meaning}.`);
    return value;
  }
}
