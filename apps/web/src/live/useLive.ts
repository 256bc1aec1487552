import { type Query, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { meMeQueryKey } from '../api/@tanstack/react-query.gen.js';
import { RARELY } from '../app/names.js';
import { followChanges } from './changes.js';

/** What comes within it is fetched together. */
const GATHERED = 300;

/** Who one is, and what things are called, is no stream's: it is asked for when it is old, and after a refusal. */
const MAY_HAVE_CHANGED = ({ queryKey, options }: Query): boolean =>
  idOf(queryKey) !== idOf(meMeQueryKey()) && (options as { readonly staleTime?: unknown }).staleTime !== RARELY;
/** What is shown of one stream has changed if that has; a committee's cases are about others. Of lists it may be anything. */
const concerns = ({ queryKey: [first] }: Query, moved: readonly string[] | null): boolean => {
  const { id } = (first as { readonly path?: { readonly id?: unknown } } | undefined)?.path ?? {};
  if (moved === null || typeof id !== 'string' || !UUID.test(id)) return true;
  return moved.some((stream) => stream.endsWith(`/${id}`) || !UUID.test(stream.slice(stream.indexOf('/') + 1)));
};
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const idOf = ([first]: readonly unknown[]): unknown => (first as { readonly _id?: unknown } | undefined)?._id;

/**
 * Asks anew for what is shown when something changed that the reader may see. Forms keep what is typed: only what is read is
 * read anew. Not while somebody is logged out, who would hear nothing.
 */
export function useLive(isLoggedIn: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!isLoggedIn) return undefined;
    let gathering: ReturnType<typeof setTimeout> | undefined;
    let moved: readonly string[] | null = [];
    const fetchAnew = (): void => {
      const streams = moved;
      gathering = undefined;
      moved = [];
      void queries.invalidateQueries({ predicate: (query) => MAY_HAVE_CHANGED(query) && concerns(query, streams) });
    };
    const stop = followChanges(
      ({ streams }) => {
        moved = moved === null || streams === null ? null : [...moved, ...streams];
        gathering ??= setTimeout(fetchAnew, GATHERED);
      },
      // Perhaps the login ran out: the answer says so.
      () => void queries.invalidateQueries({ queryKey: meMeQueryKey() }),
    );
    return () => {
      clearTimeout(gathering);
      stop();
    };
  }, [queries, isLoggedIn]);
}
