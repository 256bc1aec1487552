import { Tag } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { meMeOptions } from '../api/@tanstack/react-query.gen.js';
import type { Measure } from '../api/types.gen.js';
import { Spoken, useWords } from '../app/index.js';

/** What became of a measure is for those who hold a role here: others read the list. */
export function Measures({
  measures,
  withArea = false,
}: {
  readonly measures: readonly Measure[];
  /** Where they do not stand under their area. */
  readonly withArea?: boolean;
}) {
  const t = useWords();
  const goOn = useQuery(meMeOptions()).data?.holdsActiveRole === true;
  return (
    <ul className="plain stack">
      {measures.map(({ code, area, title: name, theme, collaboration }) => (
        <li key={code}>
          {goOn ? (
            <Link to="/tiltak/$code" params={{ code }}>
              {code} <Spoken of={name} />
            </Link>
          ) : (
            <span>
              {code} <Spoken of={name} />
            </span>
          )}
          <div className="row">
            <Tag data-size="sm" data-color={collaboration.potential === 'internal' ? 'neutral' : 'accent'}>
              {t(`potential.${collaboration.potential}`)}
            </Tag>
            <span className="quiet">
              {withArea ? (
                <>
                  <Spoken of={area.title} />
                  {': '}
                </>
              ) : null}
              <Spoken of={theme} />
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
