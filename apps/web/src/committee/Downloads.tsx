import { Link } from '@digdir/designsystemet-react';
import type { MeetingDocument } from '../api/types.gen.js';
import { useWords } from '../app/words.js';

const ORDER = ['pdf', 'docx', 'xlsx', 'csv'];

/** A document in each of its formats. `of` says which, to those who hear the links one by one. */
export function Downloads({ documents, of }: { readonly documents: readonly MeetingDocument[]; readonly of: string }) {
  const t = useWords();
  const sorted = documents.toSorted((a, b) => ORDER.indexOf(a.format) - ORDER.indexOf(b.format));
  return (
    <ul className="plain row" aria-label={of}>
      {sorted.map(({ format, address }) => (
        <li key={format}>
          <Link href={address} download>
            {t('web.download', { of, format: format.toUpperCase() })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
