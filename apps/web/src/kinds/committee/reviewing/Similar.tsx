import { Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { measuresOneOptions, pilotsListOptions } from '../../../api/@tanstack/react-query.gen.js';
import type { Pilot } from '../../../api/types.gen.js';
import { useWords } from '../../../app/words.js';

const MOST = 10;

/** Other pilots on the same measure or in the same area, those on the measure first. */
export function Similar({ pilot }: { readonly pilot: Pilot }) {
  const t = useWords();
  const { measure } = pilot;
  const code = 'code' in measure ? measure.code : null;
  const known = useQuery({ ...measuresOneOptions({ path: { code: code ?? '' } }), enabled: code !== null });
  const area = 'area' in measure ? measure.area : known.data?.area.id;
  const query = { area: area ?? '', limit: 50 };
  const found = useQuery({ ...pilotsListOptions({ query }), enabled: area !== undefined });
  const others = (found.data?.items ?? []).filter(({ id }) => id !== pilot.id);
  const onMeasure = (one: { readonly measure: string | null }): boolean => code !== null && one.measure === code;
  const sorted = others.toSorted((a, b) => Number(onMeasure(b)) - Number(onMeasure(a))).slice(0, MOST);
  return (
    <div className="stack">
      <Heading level={4} data-size="2xs">
        {t('web.fsu.similar')}
      </Heading>
      {found.data !== undefined && others.length === 0 ? (
        <Paragraph className="quiet">{t('web.fsu.no-similar')}</Paragraph>
      ) : null}
      <ul className="plain stack">
        {sorted.map((one) => (
          <li key={one.id}>
            <Link to="/piloter/$id" params={{ id: one.id }}>
              {one.title ?? t('report.untitled')}
            </Link>{' '}
            <Tag data-size="sm">{t(`phase.${one.phase}`)}</Tag>{' '}
            <span className="quiet">{t(onMeasure(one) ? 'web.fsu.same-measure' : 'web.fsu.same-area')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
