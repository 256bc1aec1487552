import { Heading, Link as Styled } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { documentsPublicMinutesOptions } from '../../api/@tanstack/react-query.gen.js';
import type { PublicMinutes as File } from '../../api/types.gen.js';
import { day, Shown, spoken, useNames, useWords } from '../../app/index.js';
import { isMain, LANGUAGES } from '@tiltaksmotor/domain/languages';

/** Approved minutes of committees that publish them: a line for each meeting, with its files. */
export function PublicMinutes() {
  const t = useWords();
  const minutes = useQuery(documentsPublicMinutesOptions({ query: { limit: 100 } }));
  return (
    <section className="stack">
      <Heading level={2} data-size="sm">
        {t('web.reports.minutes')}
      </Heading>
      <Shown of={minutes} none={t('web.reports.none.minutes')}>
        {({ items }) => (
          <ul className="plain stack">
            {[...Map.groupBy(items, ({ committee, meeting }) => `${committee}/${meeting}`)].map(([meeting, files]) => (
              <OfMeeting key={meeting} files={files} />
            ))}
          </ul>
        )}
      </Shown>
    </section>
  );
}

function OfMeeting({ files }: { readonly files: readonly File[] }) {
  const nameOf = useNames();
  const [first] = files;
  if (first === undefined) return null;
  const called = `${nameOf(first.committee)}, ${day(first.startsAt)}`;
  return (
    <li className="row">
      <span>{called}</span>
      {files.toSorted(byLanguage).map(({ id, language, format }) => {
        const words = `${format.toUpperCase()}${isMain(language) ? '' : ` (${spoken(LANGUAGES[language].called)})`}`;
        return (
          <Styled key={id} href={`/api/public/minutes/${id}/content`} aria-label={`${called}: ${words}`} download>
            {words}
          </Styled>
        );
      })}
    </li>
  );
}

/** Norwegian first, and PDF before what can be edited. */
const byLanguage = (a: File, b: File): number =>
  b.language.localeCompare(a.language) || b.format.localeCompare(a.format);
