import { Card, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { deskOneOptions } from '../api/@tanstack/react-query.gen.js';
import type { Desk as DeskData, Task } from '../api/types.gen.js';
import { small } from '../app/capital.js';
import { useNames } from '../app/names.js';
import { Shown } from '../app/Shown.js';
import { useTitle } from '../app/title.js';
import { day, hasPassed, relative } from '../app/when.js';
import { useWords } from '../app/words.js';
import { Page } from '../committee/Page.js';
import { Told } from './Told.js';

/** What waits for me, due first; what I wait for, and on whom; what changed since my last visit. */
export function Desk() {
  const t = useWords();
  useTitle(t('web.desk.title'));
  const desk = useQuery(deskOneOptions());
  return (
    <>
      <Heading level={1}>{t('web.desk.title')}</Heading>
      <Shown of={desk}>{(data) => <Tasks desk={data} />}</Shown>
      <Told />
    </>
  );
}

function Tasks({ desk: { mine, others } }: { readonly desk: DeskData }) {
  const t = useWords();
  return (
    <>
      <section className="stack" aria-labelledby="mine">
        <Heading level={2} id="mine" data-size="sm">
          {t('web.desk.mine', { count: mine.length })}
        </Heading>
        {mine.length === 0 ? <Paragraph className="quiet">{t('web.desk.nothing-mine')}</Paragraph> : null}
        {mine.map((task) => (
          <MyTask key={`${task.path} ${task.waiting.turn} ${task.title ?? ''}`} task={task} />
        ))}
      </section>
      {others.length === 0 ? null : (
        <section className="stack" aria-labelledby="others">
          <Heading level={2} id="others" data-size="sm">
            {t('web.desk.others')}
          </Heading>
          <ul className="plain stack">
            {others.map((task, i) => (
              <OthersTask key={i} task={task} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function MyTask({ task: { path, title, waiting } }: { readonly task: Task }) {
  const t = useWords();
  const late = hasPassed(waiting.due);
  return (
    <Card>
      <Heading level={3} data-size="2xs">
        <Page path={path}>
          {t(`turn.${waiting.turn}`)}: {title ?? t('report.untitled')}
        </Page>
      </Heading>
      <div className="row">
        {waiting.due === null ? null : (
          <Tag data-color={late ? 'danger' : 'neutral'}>
            {t(late ? 'web.desk.was-due' : 'web.desk.due', { date: day(waiting.due) })}
          </Tag>
        )}
        <span className="quiet">{t('web.desk.since', { since: relative(waiting.since) })}</span>
      </div>
    </Card>
  );
}

function OthersTask({ task: { path, title, waiting } }: { readonly task: Task }) {
  const t = useWords();
  const nameOf = useNames();
  const who = 'person' in waiting.who ? nameOf(waiting.who.person) : nameOf(waiting.who.at);
  return (
    <li>
      <Page path={path}>{title ?? t('report.untitled')}</Page>
      <br />
      <span className="quiet">
        {t('web.desk.waits-for', { who, what: small(t(`turn.${waiting.turn}`)), since: relative(waiting.since) })}
      </span>
    </li>
  );
}
