import { Link, Alert, Spinner } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { AttachmentView, MeetingDocument, Meeting } from '../../../api/types.gen.js';
import { amount, language, relative, Section, useWords } from '../../../app/index.js';
import { chainOf, isMain, type Language } from '@tiltaksmotor/domain/languages';

const KINDS: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
};
const size = (bytes: number): string =>
  bytes < 1_000_000
    ? `${amount(Math.max(1, Math.round(bytes / 1000)))} kB`
    : `${amount(Math.round(bytes / 100_000) / 10)} MB`;

/** The files of a case. `beside` is what may be done with each. */
export function Attachments({
  attachments,
  beside,
}: {
  readonly attachments: readonly AttachmentView[];
  readonly beside?: (attachment: AttachmentView) => ReactNode;
}) {
  const t = useWords();
  if (attachments.length === 0) return null;
  return (
    <Section level={3} title={t('web.case.attachments')}>
      <ul className="plain stack">
        {attachments.map((one) => (
          <li key={one.id} className="row">
            <Link href={one.address} download>
              {one.name ?? t('report.untitled')} ({KINDS[one.mediaType] ?? one.mediaType}, {size(one.size)})
            </Link>
            {beside?.(one)}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const ORDER = ['pdf', 'docx', 'xlsx', 'csv'];
/** Those of the main language are called by their format alone, others `pdf-en`. */
const isIn = (code: Language, format: string): boolean =>
  isMain(code) ? !format.includes('-') : format.endsWith(`-${code}`);

/** A document in each of its formats, in the language that is read or the nearest there is. `of` says which, to those who hear the links one by one. */
export function Downloads({ documents, of }: { readonly documents: readonly MeetingDocument[]; readonly of: string }) {
  const t = useWords();
  const nearest = chainOf(language()).find((code) => documents.some(({ format }) => isIn(code, format)));
  const read = documents
    .filter(({ format }) => nearest !== undefined && isIn(nearest, format))
    .map(({ address, format }) => ({ address, format: format.replace(/-.*$/, '') }))
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

/** The book as files; while it is built, that it is. The page hears of it by itself. */
export function BookFiles({ meeting: { book } }: { readonly meeting: Meeting }) {
  const t = useWords();
  if (book === null) return null;
  const { version, documents, askedAt } = book;
  if (documents === null)
    return (
      <Alert data-color="info" role="status">
        <Spinner aria-hidden="true" data-size="xs" /> {t('web.book.building', { version })}{' '}
        {t('web.book.asked', { when: relative(askedAt) })}
      </Alert>
    );
  return (
    <div className="no-print">
      <Downloads documents={documents} of={t('web.book.name', { version })} />
    </div>
  );
}
