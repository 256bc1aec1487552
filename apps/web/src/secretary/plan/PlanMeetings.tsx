import { Button, Details, Field, Label, Select } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useFieldArray } from 'react-hook-form';
import { committeeCommandsPlanMeetings } from '../../api/sdk.gen.js';
import type { CommitteeStanding } from '../../api/types.gen.js';
import { useCommand } from '../../app/command.js';
import { useWords } from '../../app/words.js';
import { CommandForm } from '../../committee/CommandForm.js';
import { useDraft } from '../../app/draft.js';
import { may } from '../../committee/offers.js';
import { Text } from '../../committee/Text.js';
import { momentOf } from '../../committee/times.js';
import { NO_WARNINGS, Warnings } from './Warnings.js';

interface Plan {
  readonly kind: 'ordinary' | 'extraordinary';
  readonly starts: string;
  readonly ends: string;
  readonly place: string;
}
const EMPTY: Plan = { kind: 'ordinary', starts: '', ends: '', place: '' };

/** One meeting, or a year of them at once. */
export function PlanMeetings({ committee }: { readonly committee: CommitteeStanding }) {
  const t = useWords();
  const { id } = committee;
  const [warned, warn] = useState(NO_WARNINGS);
  const { form, sent } = useDraft<{ meetings: Plan[] }>(`plan ${id}`, { meetings: [EMPTY] });
  const lines = useFieldArray({ control: form.control, name: 'meetings' });
  const command = useCommand(
    async (meetings: readonly Plan[], headers) =>
      committeeCommandsPlanMeetings({
        path: { committee: id },
        headers,
        body: { meetings: meetings.map(planOf) },
        throwOnError: true,
      }),
    {
      done: ({ data }) => {
        warn(data);
        sent();
      },
    },
  );
  if (!may(committee, 'planMeetings')) return null;
  return (
    <Details>
      <Details.Summary>{t('command.planMeetings')}</Details.Summary>
      <Details.Content className="stack">
        <Warnings warned={warned} />
        <CommandForm
          submit={t('web.plan.send', { count: lines.fields.length })}
          command={command}
          onSubmit={() => void form.handleSubmit(({ meetings }) => command.send(meetings))()}
        >
          {lines.fields.map(({ id: key }, n) => (
            <fieldset key={key} className="stack">
              <legend>{t('web.plan.nth', { n: n + 1 })}</legend>
              <Field>
                <Label>{t('web.plan.kind')}</Label>
                <Select {...form.register(`meetings.${n}.kind`)}>
                  <option value="ordinary">{t('gathering.ordinary')}</option>
                  <option value="extraordinary">{t('gathering.extraordinary')}</option>
                </Select>
              </Field>
              <Text
                form={form}
                name={`meetings.${n}.starts`}
                label={t('web.plan.starts')}
                type="datetime-local"
                required
              />
              <Text form={form} name={`meetings.${n}.ends`} label={t('web.plan.ends')} type="datetime-local" required />
              <Text form={form} name={`meetings.${n}.place`} label={t('web.plan.place')} most={200} />
              {lines.fields.length === 1 ? null : (
                <div>
                  <Button type="button" variant="tertiary" onClick={() => lines.remove(n)}>
                    {t('web.plan.remove', { n: n + 1 })}
                  </Button>
                </div>
              )}
            </fieldset>
          ))}
          <div>
            <Button type="button" variant="secondary" onClick={() => lines.append(next(form.getValues('meetings')))}>
              {t('web.plan.another')}
            </Button>
          </div>
        </CommandForm>
      </Details.Content>
    </Details>
  );
}

/** The same place again: committees seldom move. */
const next = (plans: readonly Plan[]): Plan => ({ ...EMPTY, place: plans.at(-1)?.place ?? '' });

const planOf = ({ kind, starts, ends, place }: Plan) => ({
  kind,
  startsAt: momentOf(starts),
  endsAt: momentOf(ends),
  place: place || null,
});
