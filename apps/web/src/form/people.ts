import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { saysAll } from '@tiltaksmotor/domain/folded';
import { peopleListOptions, peopleOneOptions } from '../api/@tanstack/react-query.gen.js';
import type { People, Person } from '../api/types.gen.js';
import { useOrganisations } from '../app/names.js';
import { useSettled } from '../app/settled.js';
import { useWords } from '../app/words.js';
import type { Choice } from './choices.js';

const RARELY = 10 * 60_000;
/** As many as anybody looks through: whoever is not among them types more of the name. */
const MOST = 20;

/** Those whose name has these letters in it, by name and role. */
export function useFound(letters: string, role?: string, at?: string): readonly Choice[] {
  const called = useCalled();
  const query = {
    limit: MOST,
    holding: 'today' as const,
    q: useSettled(letters),
    ...(role === undefined ? {} : { role }),
    ...(at === undefined ? {} : { organisation: at }),
  };
  const people = useQuery({ ...peopleListOptions({ query }), staleTime: RARELY, placeholderData: keepPreviousData });
  // What was found for fewer letters stands until the answer is there: only those who fit are shown.
  const fits = ({ name }: Person): boolean => name !== null && saysAll(name, letters);
  return (people.data?.items ?? [])
    .filter(fits)
    .map((person) => ({ value: person.id, label: called(person, role) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'nb'));
}

/** Whoever has this id, by name and role; null for nobody. */
export function useChosen(id: string, role?: string): Choice | null {
  const called = useCalled();
  const queries = useQueryClient();
  // Whoever was just taken from the list is known from there: an id is nobody's name.
  const listed = (): Person | undefined =>
    queries
      .getQueriesData<People>({ queryKey: [{ _id: 'peopleList' }] })
      .flatMap(([, found]) => found?.items ?? [])
      .find((one) => one.id === id);
  const one = { ...peopleOneOptions({ path: { id } }), staleTime: RARELY, enabled: id !== '' };
  const person = useQuery({ ...one, placeholderData: listed });
  if (id === '') return null;
  return { value: id, label: person.data === undefined ? id : called(person.data, role) };
}

/** `Kari Hansen, enhetsleder, Harstad kommune`: by the role that is asked for, where they have it. */
function useCalled(): (person: Person, role?: string) => string {
  const t = useWords();
  const placeOf = useOrganisations();
  return ({ id, name, roles, active }, asked) => {
    const held = active.find((one) => one.role === asked) ?? active[0] ?? roles[0];
    const also = held === undefined ? [] : [t(`role.${held.role}`), placeOf(held.at)];
    return [name ?? id, ...also].join(', ');
  };
}
