import { Link } from '@digdir/designsystemet-react';
import type { MeetingDocument } from '../../../api/types.gen.js';
import { language, useWords } from '../../../app/words.js';

const ORDER = ['pdf', 'docx', 'xlsx', 'csv'];
/** Norwegian ones are called by their format alone. */
const ENGLISH = '-en';

/** A document in each of its formats, in the language that is read. `of` says which, to those who hear the links one by one. */
export function Downloads({ documents, of }: { readonly documents: readonly MeetingDocument[]; readonly of: string }) {
  const t = useWords();
  const english = language() === 'en';
  const read = documents
    .filter(({ format }) => format.endsWith(ENGLISH) === english)
    .map(({ address, format }) => ({ address, format: format.replace(ENGLISH, '') }))
    .toSorted((a, b) => ORDER.indexOf(a.format) - ORDER.indexOf(b.format));
  return (
    <ul className="plain row" aria-label={of}>
      {read.map(({ format, address }) => (
        <li key={format}>
          <Link href={address} download>
            {t('web.download', { of, format: format.toUpperCase() })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
