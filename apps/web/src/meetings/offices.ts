import { useQuery } from '@tanstack/react-query';
import { meMeOptions } from '../api/@tanstack/react-query.gen.js';

/** The committees that I prepare and lead the meetings of. */
export function useOffices(): readonly string[] {
  const me = useQuery(meMeOptions());
  const held = (me.data?.active ?? []).filter(({ role }) => role === 'secretary' || role === 'chair');
  return [...new Set(held.map(({ at }) => at))];
}
