import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useNavigate } from '@tanstack/react-router';
import { useWatch } from 'react-hook-form';
import {
  pilotCommandsDeclineConsent,
  pilotCommandsGiveConsent,
  pilotCommandsRequestChange,
} from '../../../api/sdk.gen.js';
import type { Offer, Pilot } from '../../../api/types.gen.js';
import { useCommand, type CommandHeaders } from '../../../app/command.js';
import { useDraft } from '../../../app/draft.js';
import { useWords } from '../../../app/words.js';
import { Form } from '../../../form/Form.js';
import { Answering, type Answer } from './Answering.js';
import { Changes } from './Changes.js';

interface Props {
  readonly pilot: Pilot;
  readonly offers: readonly Offer[];
  readonly mine: readonly string[];
  /** The version that was read. */
  readonly seen: number;
  readonly see: () => void;
}
/** One answer, for one or several of my organisations, to the version that was read. */
export function AnswerForm({ pilot, offers, mine, seen, see }: Props) {
  const t = useWords();
  const navigate = useNavigate();
  const { form, sent } = useDraft<Answer>(`consent:${pilot.id}`, {
    parties: [...mine],
    answer: '',
    words: '',
    decidedBy: '',
    decidedOn: '',
  });
  const command = useCommand(
    (values: Answer, headers) =>
      given(pilot.id, { ...values, parties: values.parties.filter((one) => mine.includes(one)) }, seen, headers),
    {
      done: () => {
        sent();
        void navigate({ to: '/piloter/$id', params: { id: pilot.id } });
      },
    },
  );
  const answer = useWatch({ control: form.control, name: 'answer' });
  return (
    <section className="stack" aria-labelledby="answer">
      <Heading level={2} data-size="sm" id="answer">
        {t('web.consent.your-answer')}
      </Heading>
      {pilot.proposalVersion === seen ? null : (
        <ChangedMeanwhile
          pilot={pilot}
          mine={mine}
          seen={seen}
          see={() => {
            command.forget();
            see();
          }}
        />
      )}
      <Form
        form={form}
        command={command}
        action={t(answer === '' ? 'web.consent.send' : `command.${answer}`)}
        where={(sent) =>
          ({ reason: 'words', change: 'words', 'decidedBy.name': 'decidedBy', 'decidedBy.on': 'decidedOn' })[sent] ??
          sent
        }
      >
        <Answering kind={pilot.kind} mine={mine} offers={offers} />
      </Form>
    </section>
  );
}

/** What is different from what was read, and a press that says that it is read now. */
function ChangedMeanwhile({ pilot, mine, seen, see }: Omit<Props, 'offers'>) {
  const t = useWords();
  return (
    <Alert data-color="warning" role="alert">
      <Paragraph>{t('web.consent.changed-while-reading')}</Paragraph>
      {mine.map((party) => (
        <Changes key={party} id={pilot.id} party={party} since={seen} now={pilot.proposalVersion} />
      ))}
      <Button type="button" variant="secondary" onClick={see}>
        {t('web.consent.have-read')}
      </Button>
    </Alert>
  );
}

async function given(id: string, values: Answer, version: number, headers: CommandHeaders): Promise<void> {
  const { answer, words, decidedBy, decidedOn } = values;
  const shared = {
    parties: [...values.parties],
    version,
    decidedBy: decidedBy.trim() === '' ? null : { name: decidedBy, on: decidedOn },
  };
  const to = { path: { id }, headers, throwOnError: true } as const;
  if (answer === 'giveConsent') await pilotCommandsGiveConsent({ ...to, body: shared });
  if (answer === 'requestChange') await pilotCommandsRequestChange({ ...to, body: { ...shared, change: words } });
  if (answer === 'declineConsent') await pilotCommandsDeclineConsent({ ...to, body: { ...shared, reason: words } });
}
