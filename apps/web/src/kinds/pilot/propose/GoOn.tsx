import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import {
  indicatorsListOptions,
  measuresListOptions,
  pilotsOneOptions,
} from '../../../api/@tanstack/react-query.gen.js';
import type { Pilot } from '../../../api/types.gen.js';
import { areaChoices } from '../../../app/areas.js';
import { Shown } from '../../../app/Shown.js';
import { useTitle } from '../../../app/title.js';
import { useWords } from '../../../app/words.js';
import { AskedToChange } from '../page/AskedToChange.js';
import { answersOf } from './answers.js';
import { ProposalForm } from './ProposalForm.js';
import { Unsent } from '../../../form/Unsent.js';

/** `/forslag/$id`: a draft to go on with, or a proposal to revise. */
export function GoOn() {
  const t = useWords();
  const { id } = useParams({ strict: false }) as { id: string };
  const pilot = useQuery(pilotsOneOptions({ path: { id } }));
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
          <Link to="/piloter/$id" params={{ id: pilot.id }}>
            {t('web.open')}
          </Link>
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
