import { Button, Details } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useFieldArray } from 'react-hook-form';
import { committeeCommandsMoveMeeting, committeeCommandsPlanMeetings } from '../../../api/sdk.gen.js';
import type { CommitteeStanding, Meeting } from '../../../api/types.gen.js';
import { Choose, Form, useCommand, useDraft } from '../../../form/index.js';
import { useWords } from '../../../app/index.js';
import { AwkwardDay, NO_WARNINGS, Warnings, When, whenField } from './When.js';
import { local, momentOf } from '../meetings/times.js';
import { Offered } from '../Offered.js';

const KINDS = ['ordinary', 'extraordinary'] as const;
interface Plan {
  readonly kind: (typeof KINDS)[number];
  readonly starts: string;
  readonly ends: string;
  readonly place: string;
}
const EMPTY: Plan = { kind: 'ordinary', starts: '', ends: '', place: '' };

/** What plans for meetings are kept as while they are written. */
export const plansName = (committee: string): string => `plan ${committee}`;

/** One meeting, or a year of them at once. */
export function PlanMeetings({ committee }: { readonly committee: CommitteeStanding }) {
  const t = useWords();
  const { id } = committee;
  const [warned, warn] = useState(NO_WARNINGS);
  const { form, sent } = useDraft<{ meetings: Plan[] }>(plansName(id), { meetings: [EMPTY] });
  const lines = useFieldArray({ control: form.control, name: 'meetings' });
  const command = useCommand(
    async ({ meetings }: { meetings: readonly Plan[] }, headers) =>
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
  return (
    <Details>
      <Details.Summary>{t('command.planMeetings')}</Details.Summary>
      <Details.Content className="stack">
        <Warnings warned={warned} />
        <Form
          form={form}
          command={command}
          action={t('web.plan.send', { count: lines.fields.length })}
          where={whenField}
        >
          {lines.fields.map(({ id: key }, n) => (
            <OneOfThem
              key={key}
              committee={id}
              n={n}
              remove={lines.fields.length === 1 ? null : () => lines.remove(n)}
            />
          ))}
          <div>
            <Button type="button" variant="secondary" onClick={() => lines.append(next(form.getValues('meetings')))}>
              {t('web.plan.another')}
            </Button>
          </div>
        </Form>
      </Details.Content>
    </Details>
  );
}

function OneOfThem({
  committee,
  n,
  remove,
}: {
  readonly committee: string;
  readonly n: number;
  readonly remove: (() => void) | null;
}) {
  const t = useWords();
  return (
    <fieldset className="stack">
      <legend>{t('web.plan.nth', { n: n + 1 })}</legend>
      <Choose
        name={`meetings.${n}.kind`}
        label={t('web.plan.kind')}
        nothing={null}
        choices={KINDS.map((kind) => ({ value: kind, label: t(`gathering.${kind}`) }))}
      />
      <When within={`meetings.${n}.`}>
        <AwkwardDay committee={committee} name={`meetings.${n}.starts`} />
      </When>
      {remove === null ? null : (
        <div>
          <Button type="button" variant="tertiary" onClick={remove}>
            {t('web.plan.remove', { n: n + 1 })}
          </Button>
        </div>
      )}
    </fieldset>
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

/** To another time or place. Calendars are sent the change. */
export function MoveMeeting({ meeting }: { readonly meeting: Meeting }) {
  const { committee, id, startsAt, endsAt, place } = meeting;
  const [warned, warn] = useState(NO_WARNINGS);
  return (
    <Offered
      on={meeting}
      command="moveMeeting"
      kept={`move ${committee}/${id}`}
      begins={{ starts: local(startsAt), ends: local(endsAt), place: place ?? '' }}
      give={(to, headers) =>
        committeeCommandsMoveMeeting({
          path: { committee, meeting: id },
          headers,
          body: { startsAt: momentOf(to.starts), endsAt: momentOf(to.ends), place: to.place || null },
          throwOnError: true,
        })
      }
      done={({ data }) => warn(data)}
      next={(now) => now}
      where={whenField}
      above={<Warnings warned={warned} />}
      quiet
    >
      <When>
        <AwkwardDay committee={committee} name="starts" />
      </When>
    </Offered>
  );
}
