import { useQuery } from '@tanstack/react-query';
import type { AnyRoute } from '@tanstack/react-router';
import { createContext, useContext, type ComponentType } from 'react';
import { meMeOptions } from '../api/@tanstack/react-query.gen.js';
import type { Desk, Me, MeasureWithEvidence } from '../api/types.gen.js';
import { useWords } from '../app/words.js';

/** What the rest of the pages know of a kind of stream. */
export interface Kind {
  /** Its pages. Each is fetched when somebody goes to it. */
  readonly routes: readonly AnyRoute[];
  /** The texts that its pages are made of besides those of forms, each a text or a group: any, where it does not say. */
  readonly texts?: readonly string[];
  /** The ways to them, for whoever they are. */
  readonly ways?: (t: ReturnType<typeof useWords>, me: Me) => readonly Way[];
  /** What it adds to the desk, besides what waits for somebody. */
  readonly OnDesk?: ComponentType<{ readonly desk: Desk }>;
  /** What it adds to the list of measures, and to the office of a body that decides. */
  readonly OnList?: ComponentType<{ readonly body?: string }>;
  /** What it adds to the page of reports. */
  readonly OnReports?: ComponentType;
  /** What it adds to the page of one measure. */
  readonly OnMeasure?: ComponentType<{ readonly measure: MeasureWithEvidence }>;
}

/** The way to a page, for whoever has it. */
export interface Way {
  readonly to: string;
  /** What the menu calls it; where it is not said, the menu does not lead there. */
  readonly menu?: string;
  /** What it is called where somebody has nothing to do and may go on. */
  readonly onward: string;
  /** What the desk has no room for stands there. */
  readonly rest?: true;
  /** A page of an office that somebody holds. */
  readonly office?: true;
}

/** All kinds, for pages that show something of each: a kind's own pages are reached from the list of kinds, and cannot read it. */
export const Kinds = createContext<readonly Kind[]>([]);

/** My ways to the pages of all kinds: of offices that I hold, and those that everybody has. */
export function useWays(): { readonly offices: readonly Way[]; readonly everybody: readonly Way[] } {
  const t = useWords();
  const me = useQuery(meMeOptions()).data;
  const ways = useContext(Kinds).flatMap((kind) => (me === undefined ? [] : (kind.ways?.(t, me) ?? [])));
  return { offices: ways.filter(({ office }) => office), everybody: ways.filter(({ office }) => !office) };
}
