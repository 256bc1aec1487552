import { Card, Heading, Tag } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { deskOneOptions } from '../../../api/@tanstack/react-query.gen.js';
import { day, Page, useWords } from '../../../app/index.js';

/** What committees wait for me to do, or one of them. Nothing is shown where that is nothing. */
export function Asked({ committee }: { readonly committee?: string }) {
  const t = useWords();
  const desk = useQuery(deskOneOptions());
  const mine = (desk.data?.mine ?? []).filter((task) =>
    committee === undefined ? task.committee !== null : task.committee === committee,
  );
  if (mine.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="asked">
      <Heading level={2} id="asked" data-size="sm">
        {t('web.desk.mine', { count: mine.length })}
      </Heading>
      {mine.map(({ title, path, waiting }) => (
        <Card key={`${path} ${waiting.turn} ${title ?? ''}`}>
          <div className="row">
            <Page path={path}>
              {t(`turn.${waiting.turn}`)}: {title}
            </Page>
            {waiting.due === null ? null : <Tag>{t('web.desk.due', { date: day(waiting.due) })}</Tag>}
          </div>
        </Card>
      ))}
    </section>
  );
}
