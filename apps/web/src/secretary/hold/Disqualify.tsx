import { Details, Field, Fieldset, Label, Paragraph, Radio, Select } from '@digdir/designsystemet-react';
import { committeeCommandsSettleDisqualification } from '../../api/sdk.gen.js';
import type { Case, Meeting } from '../../api/types.gen.js';
import { useCommand } from '../../app/command.js';
import { useWords } from '../../app/words.js';
import { CommandForm } from '../../committee/CommandForm.js';
import { useDraft } from '../../app/draft.js';
import { may } from '../../committee/offers.js';
import { Text } from '../../committee/Text.js';

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
          {t(settled.disqualified ? 'web.hold.is-disqualified' : 'web.hold.is-not-disqualified', {
            who: nameOf(settled.person),
            reason: settled.reason ?? '–',
          })}
        </Paragraph>
      ))}
      {may(one, 'settleDisqualification') && present.length > 0 ? (
        <Details>
          <Details.Summary>{t('command.settleDisqualification')}</Details.Summary>
          <Details.Content>
            <CommandForm
              submit={t('command.settleDisqualification')}
              quiet
              command={command}
              onSubmit={() => void form.handleSubmit((settling) => command.send(settling))()}
            >
              <Field>
                <Label>{t('web.hold.who')}</Label>
                <Select {...form.register('person')}>
                  {present.map((person) => (
                    <option key={person} value={person}>
                      {nameOf(person)}
                    </option>
                  ))}
                </Select>
              </Field>
              <Fieldset>
                <Fieldset.Legend>{t('web.hold.ruling')}</Fieldset.Legend>
                <Radio label={t('web.hold.out')} value="true" {...form.register('disqualified')} />
                <Radio label={t('web.hold.in')} value="false" {...form.register('disqualified')} />
              </Fieldset>
              <Text form={form} name="reason" label={t('web.field.reason')} required rows={2} />
            </CommandForm>
          </Details.Content>
        </Details>
      ) : null}
    </>
  );
}
