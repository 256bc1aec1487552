import { Alert, Heading, List, Paragraph } from '@digdir/designsystemet-react';
import { committeeCommandsSendMinutes } from '../../../../api/sdk.gen.js';
import type { LetStand, Meeting, MinutesFault } from '../../../../api/types.gen.js';
import { useCommand } from '../../../../app/command.js';
import { useDraft } from '../../../../app/draft.js';
import { useWords } from '../../../../app/words.js';
import { may } from '../../paper/offers.js';
import { Form } from '../../../../form/Form.js';
import { Text } from '../../../../form/Text.js';
import { Unsent } from '../../../../form/Unsent.js';

/** What the check found, and where: the minutes are not out before it is put right, or somebody says why it may stand. */
export function HeldBack({ meeting }: { readonly meeting: Meeting }) {
  const t = useWords();
  const faults = meeting.minutes?.faults ?? [];
  const suspected = faults.filter((fault) => fault.suspected);
  const sends = may(meeting, 'sendMinutes');
  const unsent = <Unsent kept={keptAs(meeting)} />;
  if (faults.length === 0) return unsent;
  return (
    <section className="stack" aria-labelledby="held-back">
      <Alert data-color="danger" role="status">
        <Heading level={2} data-size="xs" id="held-back">
          {t('web.minutes.held-back')}
        </Heading>
        <List.Unordered>
          {faults.map((fault, n) => (
            <List.Item key={n}>
              <Found fault={fault} meeting={meeting} />
            </List.Item>
          ))}
        </List.Unordered>
      </Alert>
      {sends && suspected.length === faults.length ? <LettingStand meeting={meeting} suspected={suspected} /> : unsent}
      {sends && suspected.length < faults.length ? <Paragraph>{t('web.minutes.must-go')}</Paragraph> : null}
    </section>
  );
}

const keptAs = ({ committee, id }: Meeting): string => `let-stand of ${committee}/${id}`;

function Found({ fault, meeting: { agenda } }: { readonly fault: MinutesFault; readonly meeting: Meeting }) {
  const t = useWords();
  const what = t(`fault.${fault.what}`);
  const item = agenda.find(({ id }) => id === fault.case);
  const part = t(`minutesPart.${fault.part ?? (item === undefined ? 'preface' : 'discussion')}`);
  const where = [item?.number, item?.title].filter((one) => one != null).join(' ');
  return (
    <>
      {item === undefined ? t('web.minutes.fault-own', { what, part }) : t('web.minutes.fault', { what, part, where })}
      {fault.around.map((around, n) => (
        <Paragraph key={n} data-size="sm">
          {t('web.minutes.fault-around', { around })}
        </Paragraph>
      ))}
    </>
  );
}

/** The check sees patterns; whoever wrote the minutes knows what they mean. */
function LettingStand({
  meeting,
  suspected,
}: {
  readonly meeting: Meeting;
  readonly suspected: readonly MinutesFault[];
}) {
  const t = useWords();
  const { committee, id } = meeting;
  const { form, sent } = useDraft(keptAs(meeting), { reason: '' });
  const faults = suspected.flatMap(({ text, what }) =>
    text === null || what === 'national-id' ? [] : [{ text, what }],
  ) satisfies LetStand['faults'];
  const command = useCommand(
    ({ reason }: { reason: string }, headers) =>
      committeeCommandsSendMinutes({
        path: { committee, meeting: id },
        headers,
        body: { letStand: { faults, reason } },
      }),
    { done: () => sent() },
  );
  return (
    <Form
      form={form}
      command={command}
      action={t('web.minutes.let-stand')}
      label={t('web.minutes.let-stand')}
      where={(name) => name.replace(/^letStand\./, '')}
      quiet
    >
      <Paragraph>{t('web.minutes.let-stand-how')}</Paragraph>
      <Text name="reason" label={t('web.minutes.let-stand-why')} rows={2} most={4000} />
    </Form>
  );
}
