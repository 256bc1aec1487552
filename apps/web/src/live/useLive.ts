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
    const fetchAnew = (): void => {
      gathering = undefined;
      void queries.invalidateQueries({ predicate: MAY_HAVE_CHANGED });
    };
    const stop = followChanges(
      () => {
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
