import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Pilot } from '../../../api/types.gen.js';
import { toTitle } from '../../../app/focus.js';
import { useWords } from '../../../app/words.js';
import { TaskForm } from '../../pilot/tasks/TaskForm.js';
import { isDanger, isForm } from '../../pilot/page/turns.js';
import { UnsentCommands } from '../../pilot/page/UnsentCommands.js';

const ANSWERS: readonly string[] = ['letPass', 'object', 'endorse', 'returnProposal', 'declineProposal'];
/** Whether it answers a proposal that is reviewed. */
export const isAnswer = (command: string): boolean => ANSWERS.includes(command);

/** What whoever reads may answer to a proposal: object to it, or endorse, return or decline it. */
export function Answers({ pilot }: { readonly pilot: Pilot }) {
  const t = useWords();
  const offered = pilot.availableCommands
    .filter(isForm)
    .filter(({ command }) => isAnswer(command))
    .toSorted((a, b) => ANSWERS.indexOf(a.command) - ANSWERS.indexOf(b.command));
  const [chosen, choose] = useState<string | null>(null);
  const done = (): void => {
    choose(null);
    toTitle(); // the form that had the focus is gone
  };
  const offer = offered.find(({ command }) => command === chosen);
  const unsent = <UnsentCommands pilot={pilot} of={isAnswer} level={4} />;
  if (offered.length === 0)
    return (
      <>
        <Paragraph className="quiet">{t('web.fsu.not-yours')}</Paragraph>
        {unsent}
      </>
    );
  return (
    <div className="stack">
      {unsent}
      <div className="row" role="group" aria-label={t('web.fsu.answer')}>
        {offered.map((one) => {
          const { command, awaited } = one;
          return (
            <Button
              key={command}
              variant={awaited && !isDanger(one) ? 'primary' : 'secondary'}
              {...(isDanger(one) ? { 'data-color': 'danger' } : {})}
              data-size="sm"
              aria-expanded={chosen === command}
              onClick={() => choose(chosen === command ? null : command)}
            >
              {t(`command.${command}`)}
            </Button>
          );
        })}
      </div>
      {offer === undefined ? null : <TaskForm key={offer.command} pilot={pilot} offer={offer} done={done} />}
    </div>
  );
}
