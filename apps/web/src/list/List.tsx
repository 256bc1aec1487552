import { POTENTIALS } from '@tiltaksmotor/domain/measures';
import { Chip, Field, Heading, Label, Paragraph, Search } from '@digdir/designsystemet-react';
import { useContext } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { measuresListOptions } from '../api/@tanstack/react-query.gen.js';
import { Kinds } from '../kinds/kind.js';
import type { Measures as FoundMeasures, Measure } from '../api/types.gen.js';
import { areaChoices, areasOf, type Chosen, queryOf } from './measures.js';
import { OneOf, useSettled } from '../form/index.js';
import { Part, Section, Shown, spoken, useTitle, useWords } from '../app/index.js';
import { Instead } from './Instead.js';
import { Measures } from './Measures.js';

/** The 65 measures by area, with what can be done together; those that are looked for, the best fit first. */
export function List() {
  const kinds = useContext(Kinds);
  const t = useWords();
  useTitle(t('web.nav.list'));
  const measures = useQuery(measuresListOptions());
  return (
    <>
      <div className="stack">
        <Heading level={1}>{t('web.nav.list')}</Heading>
        {kinds.map(({ OnList }, n) =>
          OnList === undefined ? null : (
            <Part key={n}>
              <OnList />
            </Part>
          ),
        )}
      </div>
      <Shown of={measures}>{({ items }) => <Looking items={items} />}</Shown>
    </>
  );
}

function Looking({ items }: { readonly items: readonly Measure[] }) {
  const chosen = useSearch({ from: '/tiltak' });
  const navigate = useNavigate();
  const choose = (search: Chosen): void => void navigate({ to: '/tiltak', search, replace: true, resetScroll: false });
  // The chosen area and potential take effect at once, what is typed when the typing has paused.
  const q = useSettled(chosen.q ?? '');
  const query = queryOf({ ...chosen, q }, items);
  const found = useQuery({ ...measuresListOptions({ query }), placeholderData: keepPreviousData });
  return (
    <>
      <Choosing items={items} chosen={chosen} choose={choose} />
      <Shown of={found}>
        {(answer) => <Found answer={answer} isSearch={query.q !== undefined} chosen={chosen} choose={choose} />}
      </Shown>
    </>
  );
}

interface Choice {
  readonly chosen: Chosen;
  readonly choose: (chosen: Chosen) => void;
}

function Found({
  answer: { items, instead },
  isSearch,
  chosen,
  choose,
}: Choice & { readonly answer: FoundMeasures; readonly isSearch: boolean }) {
  const t = useWords();
  return (
    <>
      <Paragraph role="status">{t('web.list.found', { count: items.length })}</Paragraph>
      {instead === null ? null : <Instead instead={instead} isEmpty={items.length === 0} {...{ chosen, choose }} />}
      {isSearch ? (
        <Measures measures={items} withArea />
      ) : (
        areasOf(items).map(({ id, title }) => (
          <Section key={id} title={spoken(title)}>
            <Measures measures={items.filter(({ area }) => area.id === id)} />
          </Section>
        ))
      )}
    </>
  );
}

/** What is looked for stands in the address: it can be sent to somebody, and come back to. */
function Choosing({ items, chosen, choose }: Choice & { readonly items: readonly Measure[] }) {
  const t = useWords();
  const set = (key: keyof Chosen, value: string): void => {
    const { [key]: _, ...others } = chosen;
    choose(value === '' ? others : { ...others, [key]: value });
  };
  const { q = '', omrade = '', potensial } = chosen;
  return (
    <div className="stack" role="search">
      <Field>
        <Label>{t('web.list.search')}</Label>
        <Search>
          <Search.Input value={q} onChange={(event) => set('q', event.target.value)} />
          <Search.Clear />
        </Search>
      </Field>
      <OneOf
        label={t('web.list.area')}
        value={omrade}
        choose={(area) => set('omrade', area)}
        choices={[{ value: '', label: t('web.list.all-areas') }, ...areaChoices(items)]}
      />
      <div className="row" role="group" aria-label={t('web.list.potential')}>
        {POTENTIALS.map((one) => (
          <Chip.Radio
            key={one}
            name="potential"
            checked={potensial === one}
            onClick={() => set('potensial', potensial === one ? '' : one)}
            onChange={() => {}}
          >
            {t(`potential.${one}`)}
          </Chip.Radio>
        ))}
      </div>
    </div>
  );
}
