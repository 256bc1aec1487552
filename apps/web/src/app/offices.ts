import { useQuery } from '@tanstack/react-query';
import { meMeOptions } from '../api/@tanstack/react-query.gen.js';
import type { Me } from '../api/types.gen.js';

type Active = Me['active'];

/** The body that reviews, where somebody holds a role in it and so has its page. */
export const reviewsIn = ({ active, bodies }: Me): readonly string[] =>
  bodies !== null && active.some(({ at }) => at === bodies.review) ? [bodies.review] : [];

/** The body that reviews, as people call it; none where no policy names it. */
export const useReviewing = (): string => useQuery(meMeOptions()).data?.bodies?.review ?? '';

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
