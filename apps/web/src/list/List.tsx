import { Chip, Field, Heading, Label, Paragraph, Search, Tag } from '@digdir/designsystemet-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { measuresListOptions, meMeOptions } from '../api/@tanstack/react-query.gen.js';
import type { Measure } from '../api/types.gen.js';
import { areaChoices, areasOf } from '../app/areas.js';
import { Shown } from '../app/Shown.js';
import { useTitle } from '../app/title.js';
import { language, useWords } from '../app/words.js';
import { OneOf } from '../form/OneOf.js';
import { foundIn, POTENTIALS, type Chosen } from './chosen.js';

/** The 65 measures by area, with what can be done together. */
export function List() {
  const t = useWords();
  useTitle(t('web.nav.list'));
  const measures = useQuery(measuresListOptions());
  return (
    <>
      <Heading level={1}>{t('web.nav.list')}</Heading>
      <Shown of={measures}>{({ items }) => <Found items={items} />}</Shown>
    </>
  );
}

function Found({ items }: { readonly items: readonly Measure[] }) {
  const t = useWords();
  const chosen = useSearch({ from: '/tiltak' });
  const q = (chosen.q ?? '').trim().slice(0, 200);
  // The API knows words in all their forms (sykepleierne, sykepleier); the page finds parts of words at once.
  const inForms = useQuery({
    ...measuresListOptions({ query: { q } }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
  const found = foundIn(items, chosen, q === '' ? [] : (inForms.data?.items ?? []));
  return (
    <>
      <Choosing items={items} chosen={chosen} />
      <Paragraph role="status">{t('web.list.found', { count: found.length })}</Paragraph>
      {areasOf(found).map((one) => (
        <Area
          key={one.id}
          title={one.title[language()]}
          measures={found.filter((measure) => measure.area.id === one.id)}
        />
      ))}
    </>
  );
}

/** What is looked for stands in the address: it can be sent to somebody, and come back to. */
function Choosing({ items, chosen }: { readonly items: readonly Measure[]; readonly chosen: Chosen }) {
  const t = useWords();
  const navigate = useNavigate();
  const set = (key: keyof Chosen, value: string): void => {
    const { [key]: _, ...others } = chosen;
    const search = value === '' ? others : { ...others, [key]: value };
    void navigate({ to: '/tiltak', search, replace: true, resetScroll: false });
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

/** What became of a measure is for those who hold a role here: others read the list. */
function Area({ title, measures }: { readonly title: string; readonly measures: readonly Measure[] }) {
  const t = useWords();
  const goOn = useQuery(meMeOptions()).data?.holdsActiveRole === true;
  return (
    <section className="stack">
      <Heading level={2} data-size="sm">
        {title}
      </Heading>
      <ul className="plain stack">
        {measures.map(({ code, title: name, theme, collaboration }) => (
          <li key={code}>
            {goOn ? (
              <Link to="/tiltak/$code" params={{ code }}>
                {code} {name[language()]}
              </Link>
            ) : (
              <span>
                {code} {name[language()]}
              </span>
            )}
            <div className="row">
              <Tag data-size="sm" data-color={collaboration.potential === 'internal' ? 'neutral' : 'accent'}>
                {t(`potential.${collaboration.potential}`)}
              </Tag>
              <span className="quiet">{theme[language()]}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
