import { useQuery } from '@tanstack/react-query';
import { measuresListOptions } from '../../api/@tanstack/react-query.gen.js';

/** Where an edition stands, in a word of the texts: also that a newer one has taken over from it. */
export function useStatus(): (edition: { readonly id: string; readonly status: string }) => string {
  const inForce = useQuery(measuresListOptions()).data?.edition?.id;
  return ({ id, status }) => (status === 'in-force' && inForce !== undefined && inForce !== id ? 'replaced' : status);
}
