import type { Task } from '../api/types.gen.js';
import { Page, relative, small, useWho, useWords, Section } from '../app/index.js';
import { useWays } from '../kinds/kind.js';

/** What I wait for: each thing once, with everybody it waits for, what they do and since when. */
export function Others({ tasks, more }: { readonly tasks: readonly Task[]; readonly more: number }) {
  const t = useWords();
  const rest = useWays().everybody.find((way) => way.rest);
  if (tasks.length === 0) return null;
  const matters = [...new Set(tasks.map(matterOf))];
  return (
    <Section id="others" title={t('web.desk.others')}>
      <ul className="plain stack">
        {matters.map((matter) => (
          <Matter key={matter} tasks={tasks.filter((task) => matterOf(task) === matter)} />
        ))}
      </ul>
      {more > 0 && rest !== undefined ? <Page path={rest.to}>{t('web.desk.others-more', { count: more })}</Page> : null}
    </Section>
  );
}

const matterOf = ({ path, title }: Task): string => `${path} ${title}`;

function Matter({ tasks }: { readonly tasks: readonly Task[] }) {
  const t = useWords();
  const whoIs = useWho();
  const [first] = tasks;
  if (first === undefined) return null;
  const called = ({ waiting: { who } }: Task): string => whoIs(who);
  return (
    <li>
      <Page path={first.path}>{first.title}</Page>
      <ul className="plain quiet">
        {tasks.map((task) => (
          <li key={`${called(task)} ${task.waiting.turn}`}>
            {t('web.desk.waits-for', {
              who: called(task),
              what: small(t(`turn.${task.waiting.turn}`)),
              since: relative(task.waiting.since),
            })}
          </li>
        ))}
      </ul>
    </li>
  );
}
