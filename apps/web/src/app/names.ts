import { useQuery } from '@tanstack/react-query';
import { organisationsListOptions, peopleListOptions } from '../api/@tanstack/react-query.gen.js';
import { language } from './words.js';

const RARELY = 10 * 60_000;

/** What an organisation, a committee or a person is called, by id. */
export function useNames(): (id: string) => string {
  const organisations = useQuery({ ...organisationsListOptions(), staleTime: RARELY });
  const people = useQuery({ ...peopleListOptions({ query: { limit: 200 } }), staleTime: RARELY });
  const named = new Map<string, string>();
  for (const { id, name } of organisations.data?.items ?? []) named.set(id, name);
  for (const { id, name } of organisations.data?.committees ?? []) named.set(id, name[language()]);
  for (const { id, name } of people.data?.items ?? []) if (name !== null) named.set(id, name);
  return (id) => named.get(id) ?? id;
}
