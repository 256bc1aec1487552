import { useQuery } from '@tanstack/react-query';
import { meMeOptions, organisationsListOptions } from '../api/@tanstack/react-query.gen.js';
import { peopleList } from '../api/sdk.gen.js';
import type { Multilingual, Person, Recipient } from '../api/types.gen.js';
import { spoken, useWords } from './words.js';

type Named = { readonly id: string; readonly name: string | Multilingual };
/** How long what things and people are called may be old. */
export const RARELY = 10 * 60_000;
const MOST_AT_ONCE = 200;

/** What an organisation is called, by id; anything else by its id, as committees are spoken of. */
export function useOrganisations(): (id: string) => string {
  const organisations = useQuery(ofPlaces());
  const named = new Map((organisations.data?.items ?? []).map(({ id, name }) => [id, name]));
  return (id) => named.get(id) ?? id;
}

const ofPlaces = () => ({ ...organisationsListOptions(), staleTime: RARELY });
const ofPeople = { queryKey: ['everybody'], queryFn: everybody, staleTime: RARELY };

/** False until names have come, or cannot be had: a page that is shown before would show ids. */
export function useNamesCame(): boolean {
  const places = useQuery(ofPlaces());
  const people = useQuery(ofPeople);
  return !places.isPending && !people.isPending;
}

/** What an organisation, a committee or a person is called, by id. */
export function useNames(): (id: string) => string {
  const organisations = useQuery(ofPlaces());
  const people = useQuery(ofPeople);
  const named = new Map<string, string>();
  const { items = [], ...besides } = organisations.data ?? {};
  for (const { id, name } of [...Object.values(besides).flat<Named[][]>(), ...items])
    named.set(id, typeof name === 'string' ? name : spoken(name));
  for (const { id, name } of people.data ?? []) if (name !== null) named.set(id, name);
  return (id) => named.get(id) ?? id;
}

/** Who somebody is, by role and place or by name. */
export function useWho(): (who: Recipient) => string {
  const t = useWords();
  const nameOf = useNames();
  return (who) =>
    'person' in who ? nameOf(who.person) : t('web.role-at', { role: t(`role.${who.role}`), at: nameOf(who.at) });
}

/** Page by page: the list is as long as the health community is big. */
async function everybody(): Promise<readonly Person[]> {
  const found: Person[] = [];
  for (let cursor: string | undefined, more = true; more;) {
    const { data } = await peopleList({
      query: { limit: MOST_AT_ONCE, ...(cursor === undefined ? {} : { cursor }) },
      throwOnError: true,
    });
    found.push(...data.items);
    cursor = data.next ?? undefined;
    more = cursor !== undefined;
  }
  return found;
}

/** Who is logged in here. */
export const useMe = (): string | undefined => useQuery(meMeOptions()).data?.id;
