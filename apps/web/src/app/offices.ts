import { useQuery } from '@tanstack/react-query';
import { meMeOptions } from '../api/@tanstack/react-query.gen.js';
import type { Me } from '../api/types.gen.js';

type Active = Me['active'];

/** The committee that reviews pilots: its id, as people call it. */
export const REVIEWING = 'FSU';
/** Whether somebody holds any role in the committee that reviews, and has its page. */
export const isInReviewing = (active: Active): boolean => active.some(({ at }) => at === REVIEWING);

/** The committees that somebody prepares the meetings of, as secretary. */
export const preparedBy = (active: Active): readonly string[] => [
  ...new Set(active.filter(({ role }) => role === 'secretary').map(({ at }) => at)),
];

/** The committees that I prepare and lead the meetings of. */
export function useOffices(): readonly string[] {
  const me = useQuery(meMeOptions());
  const held = (me.data?.active ?? []).filter(({ role }) => role === 'secretary' || role === 'chair');
  return [...new Set(held.map(({ at }) => at))];
}
