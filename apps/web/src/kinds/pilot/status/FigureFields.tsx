import { Checkbox, Fieldset, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { AMOUNT, PEOPLE } from '@tiltaksmotor/domain/numbers';
import type { Pilot, RunChart } from '../../../api/types.gen.js';
import { amount } from '../../../app/amounts.js';
import { day } from '../../../app/when.js';
import { useWords } from '../../../app/words.js';
import { useIds } from '../../../form/faults.js';
import { Folded } from '../../../form/Folded.js';
import { NumberField } from '../../../form/NumberField.js';
import { Text } from '../../../form/Text.js';
import { isAboutGroup, isOver, type Values } from './values.js';

/** One new figure: the number, the period it is for, and how many people it concerns where that matters. */
export function FigureFields({ pilot, chart }: { readonly pilot: Pilot; readonly chart: RunChart }) {
  const t = useWords();
  const { indicator, unit, baseline, points, next } = chart;
  const name = pilot.indicators.find(({ id }) => id === indicator)?.name ?? indicator;
  const last = points.at(-1);
  const said = (value: number | null | undefined): string => (value == null ? '–' : amount(value));
  return (
    <Fieldset>
      <Fieldset.Legend>{name}</Fieldset.Legend>
      <Fieldset.Description>
        {t('web.status-report.before', { baseline: said(baseline?.value), last: said(last?.value) })}
      </Fieldset.Description>
      {next === null || isOver(next) ? null : (
        <Paragraph>{t('web.status-report.next-later', { from: day(next.from), to: day(next.to) })}</Paragraph>
      )}
      <Fields pilot={pilot} chart={chart} label={t('web.status-report.value', { indicator: name, unit })} />
    </Fieldset>
  );
}

function Fields({ pilot, chart, label }: { readonly pilot: Pilot; readonly chart: RunChart; readonly label: string }) {
  const t = useWords();
  const { register, formState } = useFormContext<Values>();
  const idOf = useIds();
  const at = `figures.${chart.indicator}` as const;
  const [value = '', from = '', few = false] = useWatch<Values>({
    name: [`${at}.value`, `${at}.from`, `${at}.few`],
  }) as [string?, string?, boolean?];
  const faults = formState.errors.figures?.[chart.indicator];
  const given = value.trim() !== '';
  const period = (end: 'from' | 'to', rule: (to: string) => true | string) => (
    <Textfield
      type="date"
      id={idOf(`${at}.${end}`)}
      label={t(`web.status-report.${end}`)}
      error={faults?.[end]?.message}
      {...register(`${at}.${end}`, { validate: (written) => !given || rule(written) })}
    />
  );
  return (
    <>
      <NumberField className="short" name={`${at}.value`} label={label} optional unmarked {...AMOUNT} />
      <div className="row">
        {period('from', (written) => written !== '' || t('web.status-report.which-period'))}
        {period('to', (written) => {
          if (written === '') return t('web.status-report.which-period');
          if (written < from) return t('web.status-report.order');
          return isOver({ from, to: written }) || t('web.status-report.not-over');
        })}
      </div>
      {given ? (
        <>
          <HowMany pilot={pilot} chart={chart} few={few} />
          <Otherwise pilot={pilot} chart={chart} />
        </>
      ) : null}
    </>
  );
}

/** Asked where it was told before, or where whoever writes says that they are few. */
function HowMany({ pilot, chart, few }: { readonly pilot: Pilot; readonly chart: RunChart; readonly few: boolean }) {
  const t = useWords();
  const { register } = useFormContext<Values>();
  const idOf = useIds();
  const at = `figures.${chart.indicator}` as const;
  const always = isAboutGroup(pilot, chart);
  return (
    <>
      {always ? null : (
        <Checkbox
          label={t('web.status-report.few', { least: pilot.smallGroup })}
          id={idOf(`${at}.few`)}
          {...register(`${at}.few`)}
        />
      )}
      {always || few ? (
        <NumberField
          className="short"
          name={`${at}.groupSize`}
          label={t('web.status-report.how-many')}
          hint={t('web.status-report.how-many-hint', { least: pilot.smallGroup })}
          {...PEOPLE}
        />
      ) : null}
    </>
  );
}

/** Folded away: what was agreed is how nearly everybody counts. */
function Otherwise({ pilot, chart }: { readonly pilot: Pilot; readonly chart: RunChart }) {
  const t = useWords();
  const name = `figures.${chart.indicator}.method` as const;
  const method = useWatch<Values>({ name }) as string | undefined;
  const [isKept] = useState(method !== undefined && method !== '');
  const rule = pilot.indicators.find(({ id }) => id === chart.indicator)?.countingRule;
  return (
    <Folded summary={t('web.status-report.otherwise')} fields={[name]} unfolded={isKept}>
      <Text
        name={name}
        label={t('web.status-report.method')}
        hint={rule == null ? undefined : t('web.status-report.agreed', { rule })}
        optional
        rows={2}
        most={1000}
      />
    </Folded>
  );
}
