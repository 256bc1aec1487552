import { Chip, Field, Heading, Label, Paragraph, Search, Tag } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { measuresListOptions } from '../api/@tanstack/react-query.gen.js';
import type { Measure } from '../api/types.gen.js';
import { areaChoices, areasOf } from '../app/areas.js';
import { Shown } from '../app/Shown.js';
import { useTitle } from '../app/title.js';
import { language, useWords } from '../app/words.js';
import { OneOf } from '../form/OneOf.js';

const POTENTIALS = ['joint', 'internal', 'internal-with-joint-option'] as const;
type Potential = (typeof POTENTIALS)[number];

/** The 65 measures by area, with what can be done together. */
export function List() {
  const t = useWords();
  useTitle(t('web.nav.list'));
  const measures = useQuery(measuresListOptions());
  return (
    <>
      <Heading level={1}>{t('web.nav.list')}</Heading>
      <Shown of={measures}>{({ items }) => <Chosen items={items} />}</Shown>
    </>
  );
}

function Chosen({ items }: { readonly items: readonly Measure[] }) {
  const t = useWords();
  const [words, search] = useState('');
  const [area, chooseArea] = useState('');
  const [potential, choosePotential] = useState<Potential | null>(null);
  const found = items.filter(
    (measure) =>
      (area === '' || measure.area.id === area) &&
      (potential === null || measure.collaboration.potential === potential) &&
      says(measure, words),
  );
  return (
    <>
      <div className="stack" role="search">
        <Field>
          <Label>{t('web.list.search')}</Label>
          <Search>
            <Search.Input value={words} onChange={(event) => search(event.target.value)} />
            <Search.Clear />
          </Search>
        </Field>
        <OneOf
          label={t('web.list.area')}
          value={area}
          choose={chooseArea}
          choices={[{ value: '', label: t('web.list.all-areas') }, ...areaChoices(items)]}
        />
        <div className="row" role="group" aria-label={t('web.list.potential')}>
          {POTENTIALS.map((one) => (
            <Chip.Radio
              key={one}
              name="potential"
              checked={potential === one}
              onClick={() => choosePotential(potential === one ? null : one)}
              onChange={() => {}}
            >
              {t(`potential.${one}`)}
            </Chip.Radio>
          ))}
        </div>
      </div>
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

function Area({ title, measures }: { readonly title: string; readonly measures: readonly Measure[] }) {
  const t = useWords();
  return (
    <section className="stack">
      <Heading level={2} data-size="sm">
        {title}
      </Heading>
      <ul className="plain stack">
        {measures.map(({ code, title: name, theme, collaboration }) => (
          <li key={code}>
            <Link to="/tiltak/$code" params={{ code }}>
              {code} {name[language()]}
            </Link>
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

const says = ({ code, title, theme, collaboration }: Measure, words: string): boolean =>
  words
    .toLowerCase()
    .split(/\s+/)
    .every((word) =>
      `${code} ${title[language()]} ${theme[language()]} ${collaboration[language()] ?? ''}`
        .toLowerCase()
        .includes(word),
    );
