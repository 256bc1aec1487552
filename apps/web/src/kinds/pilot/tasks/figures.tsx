import { AMOUNT, PEOPLE, numberIn } from '@tiltaksmotor/domain/numbers';
import { useFormContext } from 'react-hook-form';
import { pilotCommandsRecordBaseline, pilotCommandsRecordFigure } from '../../../api/sdk.gen.js';
import { useWords } from '../../../app/words.js';
import { Choose } from '../../../form/choices.js';
import { NumberField } from '../../../form/NumberField.js';
import { Text } from '../../../form/Text.js';
import { numberOf, orNull } from '../../../form/typed.js';
import { Whose } from './shared.js';
import { firstTarget, task, type About, type Task, type To } from './task.js';

interface Counted {
  readonly party: string;
  readonly indicator: string;
  readonly from: string;
  readonly to: string;
  readonly value: string;
  readonly groupSize: string;
  readonly method: string;
}
/** A figure of one's own, of whatever kind. */
const counting = (give: (to: To, body: Body) => Promise<unknown>): Task =>
  task({
    begins: (about): Counted => ({
      party: firstTarget(about),
      indicator: '',
      from: '',
      to: '',
      value: '',
      groupSize: '',
      method: '',
    }),
    Fields: FigureFields,
    give: (to, { from, to: until, value, groupSize, method, ...rest }: Counted) =>
      give(to, {
        ...rest,
        period: { from, to: until },
        value: numberOf(value),
        groupSize: numberIn(groupSize),
        method: orNull(method),
      }),
  });
type Body = Parameters<typeof pilotCommandsRecordFigure>[0]['body'];

/** What the trial is measured against. */
const recordBaseline = counting((to, body) => pilotCommandsRecordBaseline({ ...to, body }));
/** What is counted after the trial has ended; while it goes on, figures are given with the status. */
const recordFigure = counting((to, body) => pilotCommandsRecordFigure({ ...to, body }));
/** What is counted, before a trial and after it. */
export const FIGURES = { recordBaseline, recordFigure };

function FigureFields({ pilot, offer }: About) {
  const party = useFormContext<Counted>().watch('party');
  const own = pilot.indicators.filter(({ reportedBy }) => reportedBy.some((reporter) => reporter.party === party));
  return (
    <>
      <Whose offer={offer} />
      <HowMany indicators={own.map(({ id, name, unit }) => ({ value: id, label: `${name ?? id} (${unit})` }))} />
    </>
  );
}

/** A figure: of what, for when, how many, how it was counted. */
function HowMany({
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
