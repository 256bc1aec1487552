import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { deskChangedOptions } from '../api/@tanstack/react-query.gen.js';
import { noticesRead } from '../api/sdk.gen.js';
import type { MatterNews, Notice } from '../api/types.gen.js';
import { moment, Page, relative, Shown, toTitle, useWords, Section } from '../app/index.js';

/** What happened since I last said that I had read: a line for each pilot, meeting and case. */
export function Told() {
  const t = useWords();
  const queries = useQueryClient();
  const news = useQuery(deskChangedOptions());
  const read = useMutation({
    mutationFn: (notices: string[]) => noticesRead({ body: { notices } }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      toTitle(); // the button that had the focus is gone
    },
  });
  return (
    <Section id="told" title={t('web.desk.changed')}>
      <Shown of={news} none={t('web.desk.nothing-new')}>
        {({ items, unread }) => {
          const shown = items.flatMap(({ notices }) => notices);
          return (
            <>
              <ul className="plain stack">
                {items.map((one) => (
                  <Matter key={one.matter} news={one} />
                ))}
              </ul>
              {unread > shown.length ? <Paragraph>{t('web.desk.more-new', { count: unread })}</Paragraph> : null}
              <div>
                <Button variant="tertiary" data-size="sm" loading={read.isPending} onClick={() => read.mutate(shown)}>
                  {t('web.desk.have-read')}
                </Button>
                <span role="status">{read.isError ? t('web.desk.not-read') : null}</span>
              </div>
            </>
          );
        }}
      </Shown>
    </Section>
  );
}

function Matter({ news: { title, latest, earlier } }: { readonly news: MatterNews }) {
  const t = useWords();
  return (
    <li className="entry">
      <Page path={latest.path}>{title}</Page>
      <Happened notice={latest} />
      {earlier.length === 0 ? null : (
        <details>
          <summary className="quiet">{t('web.desk.earlier', { count: earlier.length })}</summary>
          <ul className="plain stack">
            {earlier.map((notice) => (
              <li key={notice.id}>
                <Happened notice={notice} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

/** What happened, and who did it when. What a date did, nobody did. */
function Happened({ notice: { what, language, at, by } }: { readonly notice: Notice }) {
  const t = useWords();
  return (
    <div>
      <span lang={language}>{what}</span>{' '}
      <time className="quiet" dateTime={at} title={moment(at)}>
        {by?.name == null ? relative(at) : t('web.desk.by', { who: by.name, when: relative(at) })}
      </time>
    </div>
  );
}
