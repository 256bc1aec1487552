import type { Logger as TemporalLogger, LogLevel, LogMetadata } from '@temporalio/worker';
import { pino, type Logger } from 'pino';

export type { Logger };

export const openLog = (level: string): Logger =>
  pino({ level, base: { app: 'worker' }, timestamp: pino.stdTimeFunctions.isoTime });

/** Sends what the Temporal SDK and the workflows log to our own log. */
export function temporalLogger(log: Logger): TemporalLogger {
  const at = (level: Lowercase<LogLevel>) => (message: string, meta?: LogMetadata) => log[level](plain(meta), message);
  return {
    log: (level, message, meta) => at(level.toLowerCase() as Lowercase<LogLevel>)(message, meta),
    trace: at('trace'),
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
  };
}

const plain = (meta: LogMetadata = {}): object =>
  Object.fromEntries(
    Object.entries(meta).map(([name, value]) => {
      if (typeof value === 'bigint') return [name, String(value)];
      return name === 'error' ? ['err', value] : [name, value];
    }),
  );
