import { Button, Tag } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useState, type DragEvent } from 'react';
import type { AgendaItem, Meeting } from '../../../../api/types.gen.js';
import { useWords } from '../../../../app/words.js';
import { may } from '../../paper/offers.js';
import { TakeOff } from './TakeOff.js';

const KIND = 'text/case';

/** A case on the agenda: its paper, its place, and what may be done with it. */
export function Line({
  meeting: { committee },
  item,
  at,
  last,
  move,
}: {
  readonly meeting: Meeting;
  readonly item: AgendaItem;
  readonly at: number;
  readonly last: boolean;
  /** Null where the order stands. */
  readonly move: ((one: string, to: number) => void) | null;
}) {
  const t = useWords();
  const { id, number, title } = item;
  const called = number === null ? title : `${number} ${title}`;
  const drag = useDrag(id, at, move);
  return (
    <li className="agenda-line" {...drag}>
      <span className="grow">
        {may(item, 'writePaper') ? (
          <Link to="/sekretar/$committee/sak/$id" params={{ committee, id }} draggable={false}>
            {called}
          </Link>
        ) : (
          called
        )}
      </span>
      <Tag data-size="sm">{t(`sort.${item.kind}`)}</Tag>
      {item.late ? <Tag data-size="sm">{t('web.case.late')}</Tag> : null}
      {move === null ? null : (
        <>
          <Button
            variant="tertiary"
            data-size="sm"
            aria-disabled={at === 0}
            aria-label={t('web.agenda.up-of', { title })}
            onClick={() => (at === 0 ? undefined : move(id, at - 1))}
          >
            {t('web.agenda.up')}
          </Button>
          <Button
            variant="tertiary"
            data-size="sm"
            aria-disabled={last}
            aria-label={t('web.agenda.down-of', { title })}
            onClick={() => (last ? undefined : move(id, at + 1))}
          >
            {t('web.agenda.down')}
          </Button>
        </>
      )}
      {may(item, 'placeCase') ? <TakeOff committee={committee} item={item} /> : null}
    </li>
  );
}

/** Dropped on another line, a case takes its place. */
function useDrag(id: string, at: number, move: ((one: string, to: number) => void) | null) {
  const [over, isOver] = useState(false);
  if (move === null) return {};
  const isCase = (event: DragEvent): boolean => event.dataTransfer.types.includes(KIND);
  return {
    draggable: true,
    'data-over': over,
    onDragStart: (event: DragEvent) => event.dataTransfer.setData(KIND, id),
    onDragOver: (event: DragEvent) => {
      if (!isCase(event)) return;
      event.preventDefault();
      isOver(true);
    },
    onDragLeave: () => isOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      isOver(false);
      move(event.dataTransfer.getData(KIND), at);
    },
  };
}
