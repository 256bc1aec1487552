import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { editionsListOptions, meMeOptions } from '../../api/@tanstack/react-query.gen.js';
import { useWords } from '../../app/words.js';

/** The way to the editions of the list, for those who make them: in their committee, or in any. */
export function EditionsLink({ committee }: { readonly committee?: string }) {
  const t = useWords();
  // Those without a role read the list, and nothing else.
  const enabled = useQuery(meMeOptions()).data?.holdsActiveRole === true;
  const editions = useQuery({ ...editionsListOptions(), enabled });
  const begun = editions.data?.availableCommands.find(({ command }) => command === 'begin');
  if (begun === undefined || (committee !== undefined && begun.body !== committee)) return null;
  return <Link to="/utgaver">{t('web.edition.all')}</Link>;
}
