import type { ReportBasis } from '@tiltaksmotor/domain';
import { KINDS } from './kinds/index.js';
import type { Source } from './read.js';

/** From so many working days before a meeting its status is made, where `REVIEWING_STATUS_DAYS` says nothing else. */
export const STATUS_DAYS = 3;

/** Reads `REVIEWING_STATUS_DAYS` (`FSU_STATUS_DAYS` until 0.3), which the API and the worker have to agree on; what will not do is refused in one sentence. */
export function statusDaysFrom(env: Readonly<Record<string, string | undefined>>): number {
  const days = Number(env['REVIEWING_STATUS_DAYS'] || env['FSU_STATUS_DAYS'] || STATUS_DAYS);
  if (!Number.isInteger(days) || days < 1 || days > 30)
    throw new Error('REVIEWING_STATUS_DAYS must be a number from 1 to 30.');
  return days;
}

/** What decides which periods a report can be made of at `now`. */
export async function reportBasis(
  source: Source,
  statusDaysBefore: number,
  now = new Date().toISOString(),
): Promise<ReportBasis> {
  const before = await Promise.all(KINDS.map(({ occasions }) => occasions(source)));
  return { now, before: before.flat(), policies: source.community.policies, statusDaysBefore };
}
