import { Alert, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useContext } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { measuresOneOptions } from '../api/@tanstack/react-query.gen.js';
import { Kinds } from '../kinds/kind.js';
import type { MeasureWithEvidence } from '../api/types.gen.js';
import { language, Links, Loading, Part, Shown, useTitle, useWords, Section } from '../app/index.js';

/** One measure: what it is, who works on it, and what came of it. */
export function MeasurePage() {
  const { code } = useParams({ strict: false }) as { code: string };
  const measure = useQuery(measuresOneOptions({ path: { code } }));
  useTitle(measure.data === undefined ? null : `${code} ${measure.data.title[language()]}`);
  return <Shown of={measure}>{(found) => <Told measure={found} />}</Shown>;
}

interface Told {
  readonly measure: MeasureWithEvidence;
}

function Told({ measure }: Told) {
  const kinds = useContext(Kinds);
  const t = useWords();
  const { code, title, area, theme, collaboration } = measure;
  return (
    <>
      <div className="stack">
        <Paragraph className="quiet">
          {area.title[language()]} · {theme[language()]}
        </Paragraph>
        <Heading level={1}>
          {code} {title[language()]}
        </Heading>
        <div className="row">
          <Tag data-color={collaboration.potential === 'internal' ? 'neutral' : 'accent'}>
            {t(`potential.${collaboration.potential}`)}
          </Tag>
          <span>{collaboration[language()]}</span>
        </div>
      </div>
      {collaboration.potential === 'internal-with-joint-option' ? (
        <Alert data-color="info">{t('web.measure.joint-option', { option: collaboration[language()] })}</Alert>
      ) : null}
      <FullText measure={measure} />
      {kinds.map(({ OnMeasure }, n) =>
        OnMeasure === undefined ? null : (
          <Part key={n} meanwhile={<Loading />}>
            <OnMeasure measure={measure} />
          </Part>
        ),
      )}
    </>
  );
}

/** All that the list says of it, where that is more than its title; and in nynorsk, where somebody has written it. */
function FullText({ measure: { title, theme, wording, links = [], collaboration } }: Told) {
  const t = useWords();
  const inNynorsk = [title.nn, theme.nn, wording?.nn, collaboration.nn].filter((text) => text !== undefined);
  return (
    <>
      {wording === undefined ? null : (
        <Section title={t('web.measure.wording')}>
          <Paragraph className="as-written">{wording[language()]}</Paragraph>
        </Section>
      )}
      {inNynorsk.length === 0 ? null : (
        <Section title={t('web.measure.nn')}>
          {inNynorsk.map((text) => (
            <Paragraph key={text} className="as-written" lang="nn">
              {text}
            </Paragraph>
          ))}
        </Section>
      )}
      {links.length === 0 ? null : (
        <Section title={t('web.measure.links')}>
          <Links links={links} />
        </Section>
      )}
    </>
  );
}
