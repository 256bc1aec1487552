import type { Indicator, PartyTerms, Proposal } from '../../../api/types.gen.js';

/** What stands in one place of a proposal. */
export type Place =
  | { readonly field: 'area' | 'newTitle' | 'reason' | 'title' | 'aim'; readonly text: string | null }
  | { readonly field: 'lead' | 'recipient' | 'followUpOn'; readonly text: string | null }
  | { readonly field: 'partners'; readonly parties: readonly string[] }
  | { readonly field: 'terms'; readonly terms: PartyTerms }
  | { readonly field: 'indicators'; readonly indicators: readonly Pick<Indicator, 'id' | 'name'>[] }
  | { readonly field: 'counting'; readonly line: Indicator };

/** Where a proposal is other than the one that is typed here, and what stands there in it. */
export function differing(theirs: Proposal, mine: Proposal | null): readonly Place[] {
  const here = mine === null ? [] : placesIn(mine).map(inShort);
  return placesIn(theirs).filter((place) => !here.includes(inShort(place)));
}

function placesIn({
  measure,
  title,
  aim,
  lead,
  parties = [],
  indicators = [],
  initiative,
}: Proposal): readonly Place[] {
  return [
    ...('code' in measure
      ? [{ field: 'title', text: title ?? null } as const]
      : ([
          { field: 'area', text: measure.area },
          { field: 'newTitle', text: measure.title },
          { field: 'reason', text: measure.reason },
        ] as const)),
    { field: 'aim', text: aim ?? null },
    { field: 'lead', text: lead },
    { field: 'partners', parties: parties.map(({ party }) => party).toSorted() },
    ...parties.map((terms) => ({ field: 'terms', terms }) as const),
    { field: 'indicators', indicators: indicators.map(({ id, name }) => ({ id, name })) },
    ...indicators.map((line) => ({ field: 'counting', line }) as const),
    { field: 'recipient', text: initiative?.recipient ?? null },
    { field: 'followUpOn', text: initiative?.followUpOn ?? null },
  ];
}

/** The same for the same words, in whatever order their fields are. */
const inShort = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => one.localeCompare(other)))
      : inner,
  );
