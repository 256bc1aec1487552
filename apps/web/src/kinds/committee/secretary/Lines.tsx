import { Button, Paragraph, Tag } from '@digdir/designsystemet-react';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import type { AgendaItem, Meeting } from '../../../api/types.gen.js';
import { may, Press, ProblemNotice, useCommand } from '../../../form/index.js';
import { useWords } from '../../../app/index.js';
import { WayTo } from '../Offered.js';
import { committeeCommandsOrderAgenda, committeeCommandsPlaceCase } from '../../../api/sdk.gen.js';

/** The cases in order. Moved by dragging, or by the buttons of each line. */
export function Lines({ meeting }: { readonly meeting: Meeting }) {
  const t = useWords();
  const { agenda } = meeting;
  const { order, move, command, said } = useOrder(meeting);
  const movable = may(meeting, 'orderAgenda') && agenda.length > 1;
  if (agenda.length === 0) return <Paragraph className="quiet">{t('web.meeting.no-cases')}</Paragraph>;
  return (
    <>
      <ol className="plain stack">
        {order.flatMap((id, n) => {
          const item = agenda.find((one) => one.id === id);
          return item === undefined
            ? []
            : [
                <Line
                  key={id}
                  meeting={meeting}
                  item={item}
                  at={n}
                  last={n === order.length - 1}
                  move={movable ? move : null}
                />,
              ];
        })}
      </ol>
      <p role="status" className="quiet">
        {said}
      </p>
      <ProblemNotice problem={command.problem} />
    </>
  );
}

const KIND = 'text/case';

/** A case on the agenda: its paper, its place, and what may be done with it. */
function Line({
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
        <WayTo on={{ ...item, committee }} command="writePaper" otherwise={called}>
          {called}
        </WayTo>
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

/** Back to the queue. */
function TakeOff({ committee, item: { id, title } }: { readonly committee: string; readonly item: AgendaItem }) {
  const t = useWords();
  return (
    <Press
      variant="tertiary"
      data-size="sm"
      aria-label={t('web.agenda.off-of', { title })}
      give={(headers) =>
        committeeCommandsPlaceCase({ path: { committee, case: id }, headers, body: { meeting: null } })
      }
    >
      {t('web.agenda.off')}
    </Press>
  );
}

/** The order as it is being made: shown at once, and saved as soon as the last saving is answered. */
function useOrder({ committee, id, agenda }: Meeting) {
  const t = useWords();
  const kept = agenda.map((one) => one.id);
  const [wanted, want] = useState<readonly string[] | null>(null);
  const [said, say] = useState('');
  const tried = useRef<readonly string[] | null>(null);
  const command = useCommand(
    (cases: readonly string[], headers) =>
      committeeCommandsOrderAgenda({ path: { committee, meeting: id }, headers, body: { cases: [...cases] } }),
    { done: () => want((now) => (now === tried.current ? null : now)) },
  );
  const { pending, send } = command;
  useEffect(() => {
    if (wanted === null || pending || tried.current === wanted) return;
    tried.current = wanted;
    send(wanted);
  }, [wanted, pending, send]);
  // What others added or took away since is theirs to say.
  const stands = wanted !== null && wanted.length === kept.length && wanted.every((one) => kept.includes(one));
  const order = stands ? wanted : kept;
  const move = (one: string, to: number): void => {
    const rest = order.filter((other) => other !== one);
    want([...rest.slice(0, to), one, ...rest.slice(to)]);
    say(t('web.agenda.moved', { title: agenda.find((its) => its.id === one)?.title ?? one, to: to + 1 }));
  };
  return { order, move, command, said };
}
