import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { noticesListOptions } from '../api/@tanstack/react-query.gen.js';
import { noticesRead } from '../api/sdk.gen.js';
import type { Notice } from '../api/types.gen.js';
import { toTitle } from '../app/focus.js';
import { Shown } from '../app/Shown.js';
import { relative } from '../app/when.js';
import { useWords } from '../app/words.js';
import { Page } from '../committee/Page.js';

/** What happened since I last said that I had read. */
export function Told() {
  const t = useWords();
  const queries = useQueryClient();
  const unread = useQuery(noticesListOptions({ query: { unread: 'true', limit: 50 } }));
  const read = useMutation({
    mutationFn: (notices: string[]) => noticesRead({ body: { notices } }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      toTitle(); // the button that had the focus is gone
    },
  });
  return (
    <section className="stack" aria-labelledby="told">
      <Heading level={2} id="told" data-size="sm">
        {t('web.desk.changed')}
      </Heading>
      <Shown
        of={unread}
        empty={({ items }) =>
          items.length > 0 ? null : <Paragraph className="quiet">{t('web.desk.nothing-new')}</Paragraph>
        }
      >
        {({ items }) => (
          <>
            <ul className="plain stack">
              {items.map((notice) => (
                <Item key={notice.id} notice={notice} />
              ))}
            </ul>
            <div>
              <Button
                variant="secondary"
                loading={read.isPending}
                onClick={() => read.mutate(items.map(({ id }) => id))}
              >
                {t('web.desk.have-read')}
              </Button>
            </div>
          </>
        )}
      </Shown>
    </section>
  );
}

function Item({ notice: { subject, text, path, at } }: { readonly notice: Notice }) {
  return (
    <li>
      <Page path={path}>{subject}</Page> <span className="quiet">· {relative(at)}</span>
      <Paragraph data-size="sm">{text}</Paragraph>
    </li>
  );
}
