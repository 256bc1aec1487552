import { Alert, Spinner } from '@digdir/designsystemet-react';
import type { Meeting } from '../../../../api/types.gen.js';
import { relative } from '../../../../app/when.js';
import { useWords } from '../../../../app/words.js';
import { Downloads } from '../../paper/Downloads.js';

/** The book while it is built, and then its files. The page hears of it by itself. */
export function BookProgress({ meeting: { book } }: { readonly meeting: Meeting }) {
  const t = useWords();
  if (book === null) return null;
  const { version, documents, askedAt } = book;
  if (documents !== null) return <Downloads documents={documents} of={t('web.book.name', { version })} />;
  return (
    <Alert data-color="info" role="status">
      <Spinner aria-hidden="true" data-size="xs" /> {t('web.book.building', { version })}{' '}
      {t('web.book.asked', { when: relative(askedAt) })}
    </Alert>
  );
}
