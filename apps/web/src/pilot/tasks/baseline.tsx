import { AMOUNT, PEOPLE, numberIn } from '@tiltaksmotor/domain/numbers';
import { useFormContext } from 'react-hook-form';
import { pilotCommandsRecordBaseline } from '../../api/sdk.gen.js';
import { useWords } from '../../app/words.js';
import { Choose } from '../../form/choices.js';
import { NumberField } from '../../form/NumberField.js';
import { Text } from '../../form/Text.js';
import { numberOf, orNull } from '../../form/typed.js';
import { Whose } from './shared.js';
import { firstTarget, task, type About } from './task.js';

interface Baseline {
  readonly party: string;
  readonly indicator: string;
  readonly from: string;
  readonly to: string;
  readonly value: string;
  readonly groupSize: string;
  readonly method: string;
}
/** What the trial is measured against. */
export const recordBaseline = task({
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
        value: numberOf(value),
        groupSize: numberIn(groupSize),
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

/** A figure: of what, for when, how many, how it was counted. */
function Counted({
  indicators,
}: {
  readonly indicators: readonly { readonly value: string; readonly label: string }[];
}) {
  const t = useWords();
  return (
    <>
      <Choose name="indicator" label={t('web.tasks.indicator')} choices={indicators} />
      <div className="row cost">
        <Text name="from" label={t('web.tasks.from')} type="date" />
        <Text name="to" label={t('web.tasks.to')} type="date" />
      </div>
      <NumberField name="value" label={t('web.tasks.value')} {...AMOUNT} />
      <NumberField
        name="groupSize"
        label={t('web.tasks.group')}
        hint={t('web.tasks.group-hint')}
        optional
        {...PEOPLE}
      />
      <Text name="method" label={t('web.tasks.method')} optional rows={2} most={1000} />
    </>
  );
}
