import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useSearch } from '@tanstack/react-router';
import {
  indicatorsListOptions,
  measuresListOptions,
  meMeOptions,
  pilotsOneOptions,
} from '../../../api/@tanstack/react-query.gen.js';
import type { Me, Measure, Pilot } from '../../../api/types.gen.js';
import { areaChoices } from '../../../list/measures.js';
import { forget, keptOf, Unsent } from '../../../form/index.js';
import { Shown, useTitle, useWords } from '../../../app/index.js';
import { answersOf, prefilled } from './answers.js';
import { begunAs, startedAs } from './keeping.js';
import { ProposalForm } from './ProposalForm.js';
import { AskedToChange } from '../page/Turn.js';
import { PilotLink, usePilot } from '../PilotLink.js';

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

/** `/forslag/$id`: a draft to go on with, or a proposal to revise. */
export function GoOn() {
  const t = useWords();
  const pilot = usePilot();
  useTitle(pilot.data === undefined ? null : t(titleOf(pilot.data)));
  return <Shown of={pilot}>{(found) => <Found pilot={found} />}</Shown>;
}

const titleOf = ({ phase }: Pilot): string => (phase === 'draft' ? 'web.propose.title' : 'web.propose.revise');

function Found({ pilot }: { readonly pilot: Pilot }) {
  const t = useWords();
  const may = pilot.availableCommands.some(({ command }) => command === 'editDraft' || command === 'revise');
  return (
    <>
      <Heading level={1}>{t(titleOf(pilot))}</Heading>
      {may ? (
        <>
          <AskedToChange pilot={pilot} />
          <Known pilot={pilot} />
        </>
      ) : (
        <>
          <Paragraph>{t('web.propose.closed')}</Paragraph>
          <Unsent kept={`proposal:${pilot.id}`} />
          <PilotLink id={pilot.id} title={t('web.open')} />
        </>
      )}
    </>
  );
}

function Known({ pilot }: { readonly pilot: Pilot }) {
  const measures = useQuery(measuresListOptions());
  const code = 'code' in pilot.measure ? pilot.measure.code : null;
  const library = useQuery(
    indicatorsListOptions({
      query: code === null ? { area: (pilot.measure as { area: string }).area } : { measure: code },
    }),
  );
  return (
    <Shown of={measures}>
      {({ items }) => (
        <Shown of={library}>
          {(found) => (
            <ProposalForm
              start={answersOf(pilot, found.items)}
              asking={{
                measure: items.find((one) => one.code === code) ?? null,
                library: found.items,
                contract: pilot.indicators,
              }}
              leads={[pilot.lead]}
              areas={areaChoices(items)}
              pilot={pilot}
            />
          )}
        </Shown>
      )}
    </Shown>
  );
}
