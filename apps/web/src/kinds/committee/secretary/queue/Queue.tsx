import { Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { CommitteeStanding } from '../../../../api/types.gen.js';
import { day } from '../../../../app/when.js';
import { useWords } from '../../../../app/words.js';
import { PlaceCase } from './PlaceCase.js';

/** Cases that wait for an agenda, in order. Those that somebody submitted wait for the secretary to place them. */
export function Queue({ committee }: { readonly committee: CommitteeStanding }) {
  const t = useWords();
  const { id, queue, upcoming } = committee;
  return (
    <section className="stack" aria-labelledby="queue">
      <Heading level={2} id="queue" data-size="sm">
        {t('web.queue.title', { count: queue.length })}
      </Heading>
      {queue.length === 0 ? <Paragraph className="quiet">{t('web.queue.empty')}</Paragraph> : null}
      <ul className="plain stack">
        {queue.map((one) => (
          <li key={one.id} className="agenda-line">
            <div className="grow">
              <Link to="/saker/$committee/$id" params={{ committee: id, id: one.id }}>
                {one.title}
              </Link>
              <div className="row">
                <span className="quiet">{t('web.queue.since', { date: day(one.bookedAt) })}</span>
                {one.parked ? <Tag data-size="sm">{t('web.queue.parked')}</Tag> : null}
              </div>
            </div>
            <PlaceCase committee={id} one={one} meetings={upcoming} />
          </li>
        ))}
      </ul>
    </section>
  );
}
