import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { editionsListOptions, measuresListOptions, meMeOptions } from '../../api/@tanstack/react-query.gen.js';
import { useWords } from '../../app/index.js';

/** The way to the editions of the list, for those who make them: in their committee, or in any. */
export function EditionsLink({ body }: { readonly body?: string }) {
  const t = useWords();
  // Those without a role read the list, and nothing else.
  const enabled = useQuery(meMeOptions()).data?.holdsActiveRole === true;
  const editions = useQuery({ ...editionsListOptions(), enabled });
  const begun = editions.data?.availableCommands.find(({ command }) => command === 'begin');
  if (begun === undefined || (body !== undefined && begun.body !== body)) return null;
  return <Link to="/utgaver">{t('web.edition.all')}</Link>;
}

/** Where an edition stands, in a word of the texts: also that a newer one has taken over from it. */
export function useStatus(): (edition: { readonly id: string; readonly status: string }) => string {
  const inForce = useQuery(measuresListOptions()).data?.edition?.id;
  return ({ id, status }) => (status === 'in-force' && inForce !== undefined && inForce !== id ? 'replaced' : status);
}
