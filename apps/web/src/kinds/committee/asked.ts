import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { casesOneOptions, committeesOneOptions, meetingsOneOptions } from '../../api/@tanstack/react-query.gen.js';

/** The committee, and the case or meeting of it, that the page's address names. */
export const useAddress = () => useParams({ strict: false }) as { readonly committee: string; readonly id: string };

/** The meeting that the address names. */
export function useMeeting() {
  const { committee, id } = useAddress();
  return useQuery(meetingsOneOptions({ path: { committee, meeting: id } }));
}

/** The case that the address names. */
export function useCase() {
  const { committee, id } = useAddress();
  return useQuery(casesOneOptions({ path: { committee, case: id } }));
}

export const useCommittee = (committee: string) => useQuery(committeesOneOptions({ path: { committee } }));
