import { Button, Fieldset } from '@digdir/designsystemet-react';
import { useFieldArray } from 'react-hook-form';
import {
  pilotCommandsDiscard,
  pilotCommandsEndTrial,
  pilotCommandsExtendTrial,
  pilotCommandsLeave,
  pilotCommandsPauseTrial,
  pilotCommandsReachMilestone,
  pilotCommandsResumeTrial,
  pilotCommandsSetPlan,
  pilotCommandsWithdraw,
} from '../../../api/sdk.gen.js';
import { day, useWords } from '../../../app/index.js';
import { Choose, orNull, Text } from '../../../form/index.js';
import { asItIs, firstTarget, Reason, task, Whose, withReason } from './shared.js';
import { slugOf } from '../propose/answers.js';

interface Pause {
  readonly reason: string;
  readonly until: string;
}
const pauseTrial = task({
  begins: (): Pause => ({ reason: '', until: '' }),
  Fields: () => {
    const t = useWords();
    return (
      <>
        <Reason />
        <Text name="until" label={t('web.tasks.until')} hint={t('web.tasks.until-hint')} optional type="date" />
      </>
    );
  },
  give: (to, { reason, until }: Pause) => pilotCommandsPauseTrial({ ...to, body: { reason, until: orNull(until) } }),
});

const resumeTrial = asItIs((to) => pilotCommandsResumeTrial({ ...to, body: {} }));

interface Extension {
  readonly reason: string;
  readonly endOn: string;
}
const extendTrial = task({
  begins: (): Extension => ({ endOn: '', reason: '' }),
  Fields: () => {
    const t = useWords();
    return (
      <>
        <Text name="endOn" label={t('web.tasks.new-end')} type="date" />
        <Reason />
      </>
    );
  },
  give: (to, body: Extension) => pilotCommandsExtendTrial({ ...to, body }),
});

const endTrial = withReason((to, { reason }) => pilotCommandsEndTrial({ ...to, body: { reason: orNull(reason) } }), {
  Fields: () => <Reason optional />,
});

interface Departure {
  readonly reason: string;
  readonly party: string;
}
const leave = task({
  begins: (about): Departure => ({ party: firstTarget(about), reason: '' }),
  Fields: ({ offer }) => (
    <>
      <Whose offer={offer} />
      <Reason />
    </>
  ),
  give: (to, body: Departure) => pilotCommandsLeave({ ...to, body }),
});

const withdraw = withReason((to, body) => pilotCommandsWithdraw({ ...to, body }));

const discard = asItIs((to) => pilotCommandsDiscard({ ...to, body: {} }));

/** A trial goes on or comes to its end, and so does who is in it. */
export const RUNNING = { pauseTrial, resumeTrial, extendTrial, endTrial, leave, withdraw, discard };

interface Plan {
  readonly startOn: string;
  readonly endOn: string;
  readonly milestones: readonly { readonly slug: string; readonly title: string; readonly on: string }[];
}
const setPlan = task({
  begins: ({ pilot: { plan } }): Plan => ({
    startOn: plan?.startOn ?? '',
    endOn: plan?.endOn ?? '',
    milestones: (plan?.milestones ?? []).map(({ id, title, on }) => ({ slug: id, title: title ?? '', on })),
  }),
  Fields: PlanFields,
  give: (to, { milestones, ...plan }: Plan) =>
    pilotCommandsSetPlan({
      ...to,
      body: {
        ...plan,
        milestones: milestones.map(({ slug, title, on }) => ({ id: slug === '' ? slugOf(title) : slug, title, on })),
      },
    }),
});

function PlanFields() {
  const t = useWords();
  const { fields, append, remove } = useFieldArray<Plan, 'milestones'>({ name: 'milestones' });
  return (
    <>
      <div className="row cost">
        <Text name="startOn" label={t('web.tasks.start-on')} type="date" />
        <Text name="endOn" label={t('web.tasks.end-on')} type="date" />
      </div>
      {fields.map(({ id }, i) => (
        <Fieldset key={id}>
          <Fieldset.Legend>{t('web.tasks.milestone', { n: i + 1 })}</Fieldset.Legend>
          <Text name={`milestones.${i}.title`} label={t('web.tasks.milestone-title')} most={200} />
          <Text name={`milestones.${i}.on`} label={t('web.tasks.milestone-on')} type="date" />
          <div>
            <Button type="button" variant="tertiary" data-color="danger" onClick={() => remove(i)}>
              {t('web.tasks.remove-milestone', { n: i + 1 })}
            </Button>
          </div>
        </Fieldset>
      ))}
      <div>
        <Button type="button" variant="secondary" onClick={() => append({ slug: '', title: '', on: '' })}>
          {t('web.tasks.add-milestone')}
        </Button>
      </div>
    </>
  );
}

interface Reached {
  readonly milestone: string;
  readonly on: string;
}
const reachMilestone = task({
  begins: (): Reached => ({ milestone: '', on: '' }),
  Fields: ({ pilot: { plan } }) => {
    const t = useWords();
    const open = (plan?.milestones ?? []).filter(({ reachedOn }) => reachedOn === null);
    return (
      <>
        <Choose
          name="milestone"
          label={t('web.tasks.which-milestone')}
          choices={open.map(({ id, title, on }) => ({ value: id, label: `${title ?? id} (${day(on)})` }))}
        />
        <Text name="on" label={t('web.tasks.reached-on')} type="date" />
      </>
    );
  },
  give: (to, body: Reached) => pilotCommandsReachMilestone({ ...to, body }),
});

/** When it is tried, and what is to have happened when. */
export const PLANNING = { setPlan, reachMilestone };
