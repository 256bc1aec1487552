import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { pilotsOneOptions } from '../../api/@tanstack/react-query.gen.js';
import { useWords } from '../../app/index.js';

/** The pilot that the page's address names. */
export function usePilot() {
  const { id } = useParams({ strict: false }) as { id: string };
  return useQuery(pilotsOneOptions({ path: { id } }));
}

/** To a pilot's page, by its title; `hash` names a command there. */
export function PilotLink({
  id,
  title,
  hash,
}: {
  readonly id: string;
  readonly title: string | null;
  readonly hash?: string;
}) {
  const t = useWords();
  return (
    <Link to="/piloter/$id" params={{ id }} {...(hash === undefined ? {} : { hash })}>
      {title ?? t('report.untitled')}
    </Link>
  );
}
