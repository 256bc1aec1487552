import { Card, Tag } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { deskOneOptions } from '../../../api/@tanstack/react-query.gen.js';
import { day, Page, useWords, Section } from '../../../app/index.js';

/** What committees wait for me to do, or one of them. Nothing is shown where that is nothing. */
export function Asked({ committee }: { readonly committee?: string }) {
  const t = useWords();
  const desk = useQuery(deskOneOptions());
  const mine = (desk.data?.mine ?? []).filter((task) =>
    committee === undefined ? task.kind === 'committee' : task.stream === `committee/${committee}`,
  );
  if (mine.length === 0) return null;
  return (
    <Section id="asked" title={t('web.desk.mine', { count: mine.length })}>
      {mine.map(({ title, path, waiting }) => (
        <Card key={`${path} ${waiting.turn} ${title}`}>
          <div className="row">
            <Page path={path}>
              {t(`turn.${waiting.turn}`)}: {title}
            </Page>
            {waiting.due === null ? null : <Tag>{t('web.desk.due', { date: day(waiting.due) })}</Tag>}
          </div>
        </Card>
      ))}
    </Section>
  );
}
