import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import {
  pilotCommandsDeclineProposal,
  pilotCommandsEndorse,
  pilotCommandsObject,
  pilotCommandsReturnProposal,
} from '../api/sdk.gen.js';
import type { Pilot } from '../api/types.gen.js';
import { useCommand, type CommandHeaders } from '../app/command.js';
import { useDraft } from '../app/draft.js';
import { useWords } from '../app/words.js';
import { Form } from '../form/Form.js';
import { Text } from '../form/Text.js';

const ANSWERS = ['object', 'endorse', 'returnProposal', 'declineProposal'] as const;
type Answer = (typeof ANSWERS)[number];
interface Values {
  readonly reason: string;
}

/** What whoever reads may answer to a proposal: object to it, or endorse, return or decline it. */
export function Answers({ pilot }: { readonly pilot: Pilot }) {
  const t = useWords();
  const offered = ANSWERS.filter((answer) => pilot.availableCommands.some(({ command }) => command === answer));
  const [chosen, choose] = useState<Answer | null>(null);
  if (offered.length === 0) return <Paragraph className="quiet">{t('web.fsu.not-yours')}</Paragraph>;
  return (
    <div className="stack">
      <div className="row" role="group" aria-label={t('web.fsu.answer')}>
        {offered.map((answer) => (
          <Button
            key={answer}
            variant="secondary"
            data-size="sm"
            aria-expanded={chosen === answer}
            onClick={() => choose(chosen === answer ? null : answer)}
          >
            {t(`command.${answer}`)}
          </Button>
        ))}
      </div>
      {chosen === null || !offered.includes(chosen) ? null : (
        <AnswerForm key={chosen} pilot={pilot} answer={chosen} done={() => choose(null)} />
      )}
    </div>
  );
}

function AnswerForm({
  pilot,
  answer,
  done,
}: {
  readonly pilot: Pilot;
  readonly answer: Answer;
  readonly done: () => void;
}) {
  const t = useWords();
  const kept = `${answer} ${pilot.id}`;
  const { form, sent } = useDraft<Values>(kept, { reason: '' });
  const command = useCommand(({ reason }: Values, headers) => give(pilot.id, answer, reason, headers), {
    // An objection stands whatever else is said; a ruling is made on what is on the screen.
    seen: answer === 'object' ? undefined : pilot.version,
    done: () => {
      sent();
      done();
    },
  });
  return (
    <Form form={form} command={command} action={t(`command.${answer}`)} danger={answer === 'declineProposal'}>
      {answer === 'endorse' ? (
        <Text name="reason" label={t('web.fsu.note')} optional rows={2} most={4000} />
      ) : (
        <Text name="reason" label={t('web.fsu.reason')} rows={3} most={4000} />
      )}
    </Form>
  );
}

function give(id: string, answer: Answer, reason: string, headers: CommandHeaders): Promise<unknown> {
  const path = { id };
  const body = { reason };
  switch (answer) {
    case 'object':
      return pilotCommandsObject({ path, body, headers });
    case 'endorse':
      return pilotCommandsEndorse({ path, body: { note: reason.trim() === '' ? null : reason }, headers });
    case 'returnProposal':
      return pilotCommandsReturnProposal({ path, body, headers });
    case 'declineProposal':
      return pilotCommandsDeclineProposal({ path, body, headers });
  }
}
