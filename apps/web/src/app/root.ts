import { createRootRoute, createRoute, redirect } from '@tanstack/react-router';
import type { fetched } from './fetched.js';

/** What is round every page; `routes.tsx` says what that shows. */
export const root = createRootRoute();

type Component = ReturnType<typeof fetched>;

/** A page at its address. */
export const page = <P extends string>(path: P, component: Component) =>
  createRoute({ getParentRoute: () => root, path, component });

/** One whose address says more after its `?`: these words and no others, each once. */
export const searched = <P extends string, K extends string>(path: P, component: Component, ...words: readonly K[]) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component,
    validateSearch: (search: Record<string, unknown>): Partial<Record<K, string>> =>
      Object.fromEntries(
        words.flatMap((word) => {
          const value = search[word];
          // What looks like a number is read as one.
          return typeof value === 'string' || typeof value === 'number' ? [[word, String(value)]] : [];
        }),
      ) as Partial<Record<K, string>>,
  });

/** An address that a page had once, from links in mails and from bookmarks. */
export const moved = <P extends string>(path: P, to: string) =>
  createRoute({
    getParentRoute: () => root,
    path,
    beforeLoad: () => {
      redirect({ to, replace: true, throw: true });
    },
  });
