import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useContext } from 'react';
import { useQuery } from '@tanstack/react-query';
import { deskOneOptions } from '../api/@tanstack/react-query.gen.js';
import type { Desk as DeskData } from '../api/types.gen.js';
import { Kinds } from '../kinds/kind.js';
import { Shown, useTitle, useWords, Section } from '../app/index.js';
import { MyTask } from './MyTask.js';
import { Onward } from './Onward.js';
import { Others } from './Others.js';
import { Told } from './Told.js';

/** What waits for me, due first; what I wait for, and on whom; what I am called to; what changed since my last visit. */
export function Desk() {
  const kinds = useContext(Kinds);
  const t = useWords();
  useTitle(t('web.desk.title'));
  const desk = useQuery(deskOneOptions());
  return (
    <>
      <Heading level={1}>{t('web.desk.title')}</Heading>
      <Shown of={desk}>
        {(found) => (
          <>
            <Mine tasks={found.mine} />
            {found.mine.length === 0 ? <Onward here="/" /> : null}
            {kinds.map(({ OnDesk }, n) => (OnDesk === undefined ? null : <OnDesk key={n} desk={found} />))}
            <Others tasks={found.others} more={found.more} />
          </>
        )}
      </Shown>
      <Told />
    </>
  );
}

function Mine({ tasks }: { readonly tasks: DeskData['mine'] }) {
  const t = useWords();
  return (
    <Section id="mine" title={t('web.desk.mine', { count: tasks.length })}>
      {tasks.length === 0 ? <Paragraph className="quiet">{t('web.desk.nothing-mine')}</Paragraph> : null}
      {tasks.map((task) => (
        <MyTask key={`${task.path} ${task.waiting.turn} ${JSON.stringify(task.waiting.who)}`} task={task} />
      ))}
    </Section>
  );
}
