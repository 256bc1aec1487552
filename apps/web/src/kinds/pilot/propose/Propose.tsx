import { Alert, Heading } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useSearch } from '@tanstack/react-router';
import {
  indicatorsListOptions,
  measuresListOptions,
  meMeOptions,
  pilotsOneOptions,
} from '../../../api/@tanstack/react-query.gen.js';
import type { Me, Measure } from '../../../api/types.gen.js';
import { areaChoices } from '../../../app/areas.js';
import { forget, keptOf } from '../../../app/kept.js';
import { Shown } from '../../../app/Shown.js';
import { useTitle } from '../../../app/title.js';
import { useWords } from '../../../app/words.js';
import { prefilled } from './answers.js';
import { startedAs } from './draft.js';
import { begunAs } from './keeping.js';
import { ProposalForm } from './ProposalForm.js';

/** `/forslag/nytt`: on a measure of the list, or on a new one. What was begun is gone on with. */
export function Propose() {
  const t = useWords();
  useTitle(t('web.propose.title'));
  const { tiltak = '' } = useSearch({ strict: false });
  const begun = keptOf<{ id: string }>(startedAs(tiltak))?.id;
  const draft = useQuery({
    ...pilotsOneOptions({ path: { id: begun ?? '' } }),
    enabled: begun !== undefined,
    retry: false,
  });
  if (begun !== undefined && draft.data?.phase === 'draft')
    return <Navigate to="/forslag/$id" params={{ id: begun }} replace />;
  if (begun !== undefined && draft.isPending) return null;
  if (begun !== undefined) {
    forget(startedAs(tiltak));
    forget(begunAs(tiltak));
  }
  return (
    <>
      <Heading level={1}>{t('web.propose.title')}</Heading>
      <Begin code={tiltak} />
    </>
  );
}

function Begin({ code }: { readonly code: string }) {
  const measures = useQuery(measuresListOptions());
  const me = useQuery(meMeOptions());
  return (
    <Shown of={measures}>
      {({ items }) =>
        me.data === undefined ? null : (
          <Fresh me={me.data} measures={items} measure={items.find((one) => one.code === code) ?? null} />
        )
      }
    </Shown>
  );
}

function Fresh({
  me,
  measure,
  measures,
}: {
  readonly me: Me;
  readonly measure: Measure | null;
  readonly measures: readonly Measure[];
}) {
  const t = useWords();
  const library = useQuery(indicatorsListOptions(measure === null ? {} : { query: { measure: measure.code } }));
  if (me.leads.length === 0) return <Alert data-color="info">{t('web.measure.leaders-propose')}</Alert>;
  if (measure?.collaboration.potential === 'internal')
    return <Alert data-color="info">{t('web.measure.internal')}</Alert>;
  return (
    <Shown of={library}>
      {({ items }) => (
        <ProposalForm
          start={prefilled(measure, me.leads)}
          asking={{ measure, library: items, contract: [] }}
          leads={me.leads}
          areas={areaChoices(measures)}
          pilot={null}
        />
      )}
    </Shown>
  );
}
