import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useNavigate } from '@tanstack/react-router';
import { useWatch } from 'react-hook-form';
import { pilotCommandsDeclineConsent, pilotCommandsGiveConsent, pilotCommandsRequestChange } from '../api/sdk.gen.js';
import type { Offer, Pilot } from '../api/types.gen.js';
import { useCommand, type CommandHeaders } from '../app/command.js';
import { useDraft } from '../app/draft.js';
import { useNames } from '../app/names.js';
import { useWords } from '../app/words.js';
import { Pick, Tick } from '../form/choices.js';
import { Form } from '../form/Form.js';
import { Text } from '../form/Text.js';
import { Changes } from './Changes.js';

interface Answer {
  readonly parties: readonly string[];
  readonly answer: '' | 'giveConsent' | 'requestChange' | 'declineConsent';
  readonly words: string;
  readonly decidedBy: string;
  readonly decidedOn: string;
}
interface Props {
  readonly pilot: Pilot;
  readonly offers: readonly Offer[];
  readonly mine: readonly string[];
  /** The version that was read. */
  readonly seen: number;
  readonly see: () => void;
}
const CHOICES = ['giveConsent', 'requestChange', 'declineConsent'] as const;

/** One answer, for one or several of my organisations, to the version that was read. */
export function AnswerForm({ pilot, offers, mine, seen, see }: Props) {
  const t = useWords();
  const nameOf = useNames();
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
  const registers = offers.some(({ as }) => as.some(({ role }) => role === 'coordinator'));
  const alone = offers.every(({ as }) => as.every(({ role }) => role === 'coordinator'));
  const changed = pilot.proposalVersion !== seen;
  const offered = CHOICES.filter((one) => offers.some((offer) => offer.command === one));
  return (
    <section className="stack" aria-labelledby="answer">
      <Heading level={2} data-size="sm" id="answer">
        {t('web.consent.your-answer')}
      </Heading>
      {changed ? (
        <Alert data-color="warning" role="alert">
          <Paragraph>{t('web.consent.changed-while-reading')}</Paragraph>
          {mine.map((party) => (
            <Changes key={party} id={pilot.id} party={party} since={seen} now={pilot.proposalVersion} />
          ))}
          <Button
            type="button"
            variant="secondary"
            onClick={() => {
              command.forget();
              see();
            }}
          >
            {t('web.consent.have-read')}
          </Button>
        </Alert>
      ) : null}
      <Form
        form={form}
        command={command}
        action={t(answer === '' ? 'web.consent.send' : `command.${answer}`)}
        where={(sent) =>
          ({ reason: 'words', change: 'words', 'decidedBy.name': 'decidedBy', 'decidedBy.on': 'decidedOn' })[sent] ??
          sent
        }
      >
        {mine.length > 1 ? (
          <Tick
            name="parties"
            label={t('web.consent.for')}
            choices={mine.map((id) => ({ value: id, label: nameOf(id) }))}
          />
        ) : (
          <Paragraph>{t('web.consent.for-one', { party: nameOf(mine[0] ?? '') })}</Paragraph>
        )}
        <Pick
          name="answer"
          label={t('web.consent.answer')}
          choices={offered.map((value) => ({
            value,
            label: t(`web.consent.answers.${value}`),
            hint: t(`web.consent.hints.${value}`),
          }))}
        />
        {answer === 'requestChange' || answer === 'declineConsent' ? (
          <Text name="words" label={t(`web.consent.words.${answer}`)} rows={4} most={4000} />
        ) : null}
        {registers ? (
          <>
            <Text
              name="decidedBy"
              label={t('web.consent.decided-by')}
              hint={t('web.consent.decided-by-hint')}
              optional={!alone}
              most={200}
            />
            <Text name="decidedOn" label={t('web.consent.decided-on')} optional={!alone} type="date" />
          </>
        ) : null}
      </Form>
    </section>
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
