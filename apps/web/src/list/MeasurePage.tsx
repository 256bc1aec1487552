import { Alert, Button, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { measuresOneOptions, meMeOptions } from '../api/@tanstack/react-query.gen.js';
import type { MeasureWithEvidence, PilotListed } from '../api/types.gen.js';
import { day, language, Links, listed, Shown, useNames, useTitle, useWords } from '../app/index.js';
import { Evidence } from './Evidence.js';

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
  const t = useWords();
  const { code, title, area, theme, collaboration, pilots, evidence } = measure;
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
      <Start measure={measure} />
      <section className="stack">
        <Heading level={2} data-size="sm">
          {t('web.measure.now')}
        </Heading>
        {pilots.length === 0 ? <Paragraph className="quiet">{t('web.measure.nobody')}</Paragraph> : null}
        <ul className="plain stack">
          {pilots.map((pilot) => (
            <UnderWay key={pilot.id} pilot={pilot} />
          ))}
        </ul>
      </section>
      <section className="stack">
        <Heading level={2} data-size="sm">
          {t('web.measure.evidence')}
        </Heading>
        {evidence.length === 0 ? <Paragraph className="quiet">{t('web.measure.untried')}</Paragraph> : null}
        {evidence.map((one) => (
          <Evidence key={one.pilot} evidence={one} />
        ))}
      </section>
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
        <section className="stack">
          <Heading level={2} data-size="sm">
            {t('web.measure.wording')}
          </Heading>
          <Paragraph className="as-written">{wording[language()]}</Paragraph>
        </section>
      )}
      {inNynorsk.length === 0 ? null : (
        <section className="stack">
          <Heading level={2} data-size="sm">
            {t('web.measure.nn')}
          </Heading>
          {inNynorsk.map((text) => (
            <Paragraph key={text} className="as-written" lang="nn">
              {text}
            </Paragraph>
          ))}
        </section>
      )}
      {links.length === 0 ? null : (
        <section className="stack">
          <Heading level={2} data-size="sm">
            {t('web.measure.links')}
          </Heading>
          <Links links={links} />
        </section>
      )}
    </>
  );
}

/** A pilot on the measure: who is in it, and how far it has come. */
function UnderWay({ pilot: { id, title, phase, phaseSince, parties } }: { readonly pilot: PilotListed }) {
  const t = useWords();
  const nameOf = useNames();
  return (
    <li className="pilot">
      <Link to="/piloter/$id" params={{ id }}>
        {title ?? t('report.untitled')}
      </Link>
      <div>{listed(parties.map(nameOf))}</div>
      <div className="row">
        <Tag data-size="sm">{t(`phase.${phase}`)}</Tag>
        <span className="quiet">{t('web.measure.since', { date: day(phaseSince) })}</span>
      </div>
    </li>
  );
}

/** Who may not propose, or what cannot be done together, is told why there is no button. */
function Start({ measure: { code, collaboration } }: { readonly measure: MeasureWithEvidence }) {
  const t = useWords();
  const me = useQuery(meMeOptions());
  if (collaboration.potential === 'internal') return <Alert data-color="info">{t('web.measure.internal')}</Alert>;
  if (me.data?.mayPropose !== true) return <Paragraph className="quiet">{t('web.measure.leaders-propose')}</Paragraph>;
  return (
    <div>
      <Button asChild>
        <Link to="/forslag/nytt" search={{ tiltak: code }}>
          {t('web.measure.start')}
        </Link>
      </Button>
    </div>
  );
}
