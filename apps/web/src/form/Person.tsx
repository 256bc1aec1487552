import { useQuery } from '@tanstack/react-query';
import { peopleListOptions } from '../api/@tanstack/react-query.gen.js';
import { Choose } from './choices.js';

const RARELY = 10 * 60_000;
const MOST = 200;

/** Somebody with a role somewhere. */
export function Person(props: {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly role?: string;
  readonly at?: string;
}) {
  const { role, at, ...field } = props;
  const query = {
    limit: MOST,
    ...(role === undefined ? {} : { role }),
    ...(at === undefined ? {} : { organisation: at }),
  };
  const people = useQuery({ ...peopleListOptions({ query }), staleTime: RARELY });
  const named = (people.data?.items ?? []).flatMap(({ id, name }) =>
    name === null ? [] : [{ value: id, label: name }],
  );
  return <Choose {...field} choices={named.toSorted((a, b) => a.label.localeCompare(b.label, 'nb'))} />;
}
