import { Heading } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { pilotsOneOptions } from '../../../api/@tanstack/react-query.gen.js';
import { useWords } from '../../../app/words.js';
import { UnsentCommands, useCommandsWithWords } from '../../pilot/page/UnsentCommands.js';
import { isAnswer } from './Answers.js';

/** Proposals that are no longer before the FSU, as long as there is an answer to them that was typed and not sent. */
export function ReviewedPilots({ inReview }: { readonly inReview: readonly string[] }) {
  const typed = useCommandsWithWords().filter(({ command, id }) => isAnswer(command) && !inReview.includes(id));
  return [...new Set(typed.map(({ id }) => id))].map((id) => <One key={id} id={id} />);
}

function One({ id }: { readonly id: string }) {
  const t = useWords();
  const { data: pilot } = useQuery(pilotsOneOptions({ path: { id } }));
  // One that came before the FSU again, and has not been fetched as such yet, has its form again.
  if (pilot === undefined || pilot.phase === 'review') return null;
  return (
    <article className="stack">
      <Heading level={3} data-size="xs">
        <Link to="/piloter/$id" params={{ id }}>
          {pilot.title ?? t('report.untitled')}
        </Link>
      </Heading>
      <UnsentCommands pilot={pilot} of={isAnswer} level={4} />
    </article>
  );
}
