import { Card, Heading, Tag } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { meMeOptions } from '../api/@tanstack/react-query.gen.js';
import type { Task } from '../api/types.gen.js';
import { day, isLate, Page, relative, useNames, useWords } from '../app/index.js';

/** One thing that waits for me: a link to where it is done, by when, and for whom I do it. */
export function MyTask({ task: { path, title, waiting, as } }: { readonly task: Task }) {
  const t = useWords();
  const forWhom = useForWhom(as);
  const late = isLate(waiting.due);
  return (
    <Card className={late ? 'overdue' : undefined}>
      <Heading level={3} data-size="2xs">
        <Page path={path}>
          {t(`turn.${waiting.turn}`)}: {title}
        </Page>
      </Heading>
      <div className="row">
        {late ? <Tag data-color="danger">{t('web.desk.overdue')}</Tag> : null}
        {waiting.due === null ? null : (
          <span>{t(late ? 'web.desk.was-due' : 'web.desk.due', { date: day(waiting.due) })}</span>
        )}
        {forWhom === null ? null : <span>{forWhom}</span>}
        <span className="quiet">{t('web.desk.since', { since: relative(waiting.since) })}</span>
      </div>
    </Card>
  );
}

/** Said to those who answer for more than one, and to deputies. A role of one's own comes before that of a deputy. */
function useForWhom(as: Task['as']): string | null {
  const t = useWords();
  const nameOf = useNames();
  const me = useQuery(meMeOptions());
  const places = new Set(me.data?.active.map(({ at }) => at));
  const held = as.find(({ deputyFor }) => deputyFor === null) ?? as[0];
  if (held === undefined) return null;
  const { at, deputyFor } = held;
  if (deputyFor !== null) return t('web.desk.deputy-for', { person: nameOf(deputyFor), at: nameOf(at) });
  return places.size > 1 ? t('web.desk.for', { at: nameOf(at) }) : null;
}
