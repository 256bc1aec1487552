import { Button, Fieldset } from '@digdir/designsystemet-react';
import { useFieldArray } from 'react-hook-form';
import { pilotCommandsReachMilestone, pilotCommandsSetPlan } from '../../../api/sdk.gen.js';
import { slugOf } from '../../../app/slug.js';
import { day } from '../../../app/when.js';
import { useWords } from '../../../app/words.js';
import { Choose } from '../../../form/choices.js';
import { Text } from '../../../form/Text.js';
import { task } from './task.js';

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
