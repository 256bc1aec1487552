import { Paragraph } from '@digdir/designsystemet-react';
import type { Meeting } from '../../../../api/types.gen.js';
import { ProblemNotice } from '../../../../app/ProblemNotice.js';
import { useWords } from '../../../../app/words.js';
import { may } from '../../paper/offers.js';
import { Line } from './Line.js';
import { useOrder } from './order.js';

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
