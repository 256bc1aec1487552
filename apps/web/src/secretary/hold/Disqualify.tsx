import { Details, Paragraph } from '@digdir/designsystemet-react';
import { committeeCommandsSettleDisqualification } from '../../api/sdk.gen.js';
import type { Case, Meeting } from '../../api/types.gen.js';
import { useCommand } from '../../app/command.js';
import { Explained } from '../../app/Explained.js';
import { useWords } from '../../app/words.js';
import { useDraft } from '../../app/draft.js';
import { may } from '../../committee/offers.js';
import { Choose, Pick } from '../../form/choices.js';
import { Form } from '../../form/Form.js';
import { Text } from '../../form/Text.js';

interface Settling {
  readonly person: string;
  readonly disqualified: 'true' | 'false';
  readonly reason: string;
}

/** Whether somebody takes part in a case: the committee's own to settle, before it is decided. */
export function Disqualify({ meeting, one }: { readonly meeting: Meeting; readonly one: Case }) {
  const t = useWords();
  const { committee, id, disqualified, names } = one;
  const present = (meeting.attendance?.present ?? []).map(({ person }) => person);
  const empty: Settling = { person: present[0] ?? '', disqualified: 'true', reason: '' };
  const { form, sent } = useDraft<Settling>(`disqualify ${committee}/${id}`, empty);
  const command = useCommand(
    ({ person, disqualified, reason }: Settling, headers) =>
      committeeCommandsSettleDisqualification({
        path: { committee, case: id },
        headers,
        body: { person, disqualified: disqualified === 'true', reason },
      }),
    { done: () => sent() },
  );
  const nameOf = (person: string): string => meeting.names[person] ?? names[person] ?? person;
  return (
    <>
      {disqualified.map((settled) => (
        <Paragraph key={settled.person} className="as-written">
          <Explained
            text={t(settled.disqualified ? 'web.hold.is-disqualified' : 'web.hold.is-not-disqualified', {
              who: nameOf(settled.person),
              reason: settled.reason ?? '–',
            })}
          />
        </Paragraph>
      ))}
      {may(one, 'settleDisqualification') && present.length > 0 ? (
        <Details>
          <Details.Summary>{t('command.settleDisqualification')}</Details.Summary>
          <Details.Content>
            <Form form={form} command={command} action={t('command.settleDisqualification')} quiet>
              <Choose
                name="person"
                label={t('web.hold.who')}
                nothing={null}
                choices={present.map((person) => ({ value: person, label: nameOf(person) }))}
              />
              <Pick
                name="disqualified"
                label={t('web.hold.ruling')}
                choices={[
                  { value: 'true', label: t('web.hold.out') },
                  { value: 'false', label: t('web.hold.in') },
                ]}
              />
              <Text name="reason" label={t('web.tasks.reason')} rows={2} most={4000} />
            </Form>
          </Details.Content>
        </Details>
      ) : null}
    </>
  );
}
