import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { Measures as FoundMeasures } from '../api/types.gen.js';
import { Spoken, useWords } from '../app/index.js';
import type { Chosen } from './measures.js';
import { Meant } from './Meant.js';
import { Measures } from './Measures.js';

/** Where to go on from a search that found nothing, or something else than was typed. */
export function Instead({
  instead: { meant, outside, areas, mostTried },
  isEmpty,
  chosen,
  choose,
}: {
  readonly instead: NonNullable<FoundMeasures['instead']>;
  readonly isEmpty: boolean;
  readonly chosen: Chosen;
  readonly choose: (chosen: Chosen) => void;
}) {
  const t = useWords();
  const { q } = chosen;
  return (
    <div className="stack">
      {isEmpty ? <Paragraph>{t('web.find.none')}</Paragraph> : null}
      <Meant meant={meant} look={(other) => choose({ ...chosen, q: other })} />
      {isEmpty && outside > 0 ? (
        <div>
          <Button variant="secondary" data-size="sm" onClick={() => choose(q === undefined ? {} : { q })}>
            {t('web.find.outside', { count: outside })}
          </Button>
        </div>
      ) : null}
      {areas.length === 0 ? null : (
        <>
          <Heading level={2} data-size="2xs">
            {t('web.find.areas')}
          </Heading>
          <div className="row">
            {areas.map(({ id, title }) => (
              <Button key={id} variant="secondary" data-size="sm" onClick={() => choose({ omrade: id })}>
                <Spoken of={title} />
              </Button>
            ))}
          </div>
        </>
      )}
      {mostTried.length === 0 ? null : (
        <>
          <Heading level={2} data-size="2xs">
            {t('web.find.most-tried')}
          </Heading>
          <Measures measures={mostTried} withArea />
        </>
      )}
    </div>
  );
}
