import { Button, Fieldset } from '@digdir/designsystemet-react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import {
  pilotCommandsAppointUserRepresentative,
  pilotCommandsConfirmSeen,
  pilotCommandsNameRepresentative,
  pilotCommandsRecordBaseline,
  pilotCommandsRecordConsultation,
  pilotCommandsSetPlan,
  pilotCommandsStartTrial,
} from '../../api/sdk.gen.js';
import { useWords } from '../../app/words.js';
import { Yes } from '../../form/choices.js';
import { Text } from '../../form/Text.js';
import { Person } from '../../form/Person.js';
import { slugOf } from '../../propose/answers.js';
import { Counted, Whose } from './shared.js';
import { firstTarget, numberOrNull, orNull, task, type About } from './task.js';

const appointUserRepresentative = task({
  begins: () => ({ person: '' }),
  Fields: ({ pilot }) => {
    const t = useWords();
    return (
      <Person
        name="person"
        label={t('web.tasks.user-representative')}
        role="user-representative"
        at={pilot.bodies.users}
      />
    );
  },
  give: (to, body: { person: string }) => pilotCommandsAppointUserRepresentative({ ...to, body }),
});

const confirmSeen = task({
  begins: () => ({}),
  give: (to) => pilotCommandsConfirmSeen({ ...to, body: {} }),
});

const nameRepresentative = task({
  begins: (about) => ({ party: firstTarget(about), person: '' }),
  Fields: ({ offer }) => {
    const t = useWords();
    return (
      <>
        <Whose offer={offer} />
        <Person name="person" label={t('web.tasks.representative')} hint={t('web.tasks.representative-hint')} />
      </>
    );
  },
  give: (to, body: { party: string; person: string }) => pilotCommandsNameRepresentative({ ...to, body }),
});

interface Consulted {
  readonly employer: string;
  readonly on: string;
  readonly unions: string;
  readonly safetyRepresentative: boolean;
  readonly outcome: string;
}
const recordConsultation = task({
  begins: (about): Consulted => ({
    employer: firstTarget(about),
    on: '',
    unions: '',
    safetyRepresentative: false,
    outcome: '',
  }),
  Fields: ({ offer }) => {
    const t = useWords();
    return (
      <>
        <Whose offer={offer} name="employer" label={t('web.tasks.employer')} />
        <Text name="on" label={t('web.tasks.consulted-on')} type="date" />
        <Text name="unions" label={t('web.tasks.unions')} hint={t('web.tasks.unions-hint')} most={500} />
        <Yes name="safetyRepresentative" label={t('web.tasks.safety')} />
        <Text name="outcome" label={t('web.tasks.consultation-outcome')} rows={3} most={4000} />
      </>
    );
  },
  give: (to, body: Consulted) => pilotCommandsRecordConsultation({ ...to, body }),
});

interface Baseline {
  readonly party: string;
  readonly indicator: string;
  readonly from: string;
  readonly to: string;
  readonly value: string;
  readonly groupSize: string;
  readonly method: string;
}
const recordBaseline = task({
  begins: (about): Baseline => ({
    party: firstTarget(about),
    indicator: '',
    from: '',
    to: '',
    value: '',
    groupSize: '',
    method: '',
  }),
  Fields: BaselineFields,
  give: (to, { from, to: until, value, groupSize, method, ...rest }: Baseline) =>
    pilotCommandsRecordBaseline({
      ...to,
      body: {
        ...rest,
        period: { from, to: until },
        value: numberOrNull(value) ?? 0,
        groupSize: numberOrNull(groupSize),
        method: orNull(method),
      },
    }),
});

function BaselineFields({ pilot, offer }: About) {
  const party = useFormContext<Baseline>().watch('party');
  const own = pilot.indicators.filter(({ reportedBy }) => reportedBy.some((reporter) => reporter.party === party));
  return (
    <>
      <Whose offer={offer} />
      <Counted indicators={own.map(({ id, name, unit }) => ({ value: id, label: `${name ?? id} (${unit})` }))} />
    </>
  );
}

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

const startTrial = task({ begins: () => ({}), give: (to) => pilotCommandsStartTrial({ ...to, body: {} }) });

export const PREPARING = {
  appointUserRepresentative,
  confirmSeen,
  nameRepresentative,
  recordConsultation,
  recordBaseline,
  setPlan,
  startTrial,
};
