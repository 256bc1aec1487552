import { Alert, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useContext } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { measuresOneOptions } from '../api/@tanstack/react-query.gen.js';
import { Kinds } from '../kinds/kind.js';
import type { MeasureWithEvidence } from '../api/types.gen.js';
import { language, Links, Loading, Part, Section, Shown, Spoken, spoken, useTitle, useWords } from '../app/index.js';
import { LANGUAGE_CODES, LANGUAGES, shownIn, type Multilingual } from '@tiltaksmotor/domain/languages';

/** One measure: what it is, who works on it, and what came of it. */
export function MeasurePage() {
  const { code } = useParams({ strict: false }) as { code: string };
  const measure = useQuery(measuresOneOptions({ path: { code } }));
  useTitle(measure.data === undefined ? null : `${code} ${spoken(measure.data.title)}`);
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
          <Spoken of={area.title} /> · <Spoken of={theme} />
        </Paragraph>
        <Heading level={1}>
          {code} <Spoken of={title} />
        </Heading>
        <div className="row">
          <Tag data-color={collaboration.potential === 'internal' ? 'neutral' : 'accent'}>
            {t(`potential.${collaboration.potential}`)}
          </Tag>
          <span>
            <Spoken of={collaboration} />
          </span>
        </div>
      </div>
      {collaboration.potential === 'internal-with-joint-option' ? (
        <Alert data-color="info">{t('web.measure.joint-option', { option: spoken(collaboration) })}</Alert>
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

/** Everybody reads both ways to write Norwegian. */
const NORWEGIAN = LANGUAGE_CODES.filter((code) => LANGUAGES[code].locale.endsWith('-NO'));

/** All that the list says of it, where that is more than its title; and in the other Norwegian, where somebody has written it. */
function FullText({ measure: { title, theme, wording, links = [], collaboration } }: Told) {
  const t = useWords();
  const texts: readonly Partial<Multilingual>[] = [title, theme, wording ?? {}, collaboration];
  const others = NORWEGIAN.filter((code) => code !== language()).flatMap((code) => {
    const said = texts.flatMap((text) => (shownIn(text, language()) === code ? [] : (text[code] ?? [])));
    return said.length === 0 ? [] : [{ code, said }];
  });
  return (
    <>
      {wording === undefined ? null : (
        <Section title={t('web.measure.wording')}>
          <Paragraph className="as-written">
            <Spoken of={wording} />
          </Paragraph>
        </Section>
      )}
      {others.map(({ code, said }) => (
        <Section key={code} title={t('web.measure.in-other', { language: code })}>
          {said.map((text) => (
            <Paragraph key={text} className="as-written" lang={code}>
              {text}
            </Paragraph>
          ))}
        </Section>
      ))}
      {links.length === 0 ? null : (
        <Section title={t('web.measure.links')}>
          <Links links={links} />
        </Section>
      )}
    </>
  );
}
