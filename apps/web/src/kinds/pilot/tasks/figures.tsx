import { AMOUNT, numberIn, PEOPLE } from '@tiltaksmotor/domain/numbers';
import { useFormContext } from 'react-hook-form';
import {
  pilotCommandsDisputeFigure,
  pilotCommandsRecordBaseline,
  pilotCommandsRecordFigure,
  pilotCommandsResolveDispute,
  pilotCommandsVoidFigure,
} from '../../../api/sdk.gen.js';
import { useNames, useWords } from '../../../app/index.js';
import { Choose, NumberField, numberOf, orNull, Pick, Text } from '../../../form/index.js';
import { type About, firstTarget, Reason, task, type Task, type To, useFigure, Whose } from './shared.js';
import type { Pilot } from '../../../api/types.gen.js';

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

interface Voided {
  readonly party: string;
  readonly figure: string;
  readonly reason: string;
}
/** A figure or a baseline of one's own that is wrong. */
export const voidFigure = task({
  begins: (about): Voided => ({ party: firstTarget(about), figure: '', reason: '' }),
  Fields: VoidedFields,
  give: (to, body: Voided) => pilotCommandsVoidFigure({ ...to, body }),
});

function VoidedFields({ pilot, offer }: About) {
  const t = useWords();
  const said = useFigure(pilot);
  const party = useFormContext<Voided>().watch('party');
  const own = pilot.figures.filter((figure) => figure.party === party && !figure.void);
  return (
    <>
      <Whose offer={offer} />
      <Choose
        name="figure"
        label={t('web.tasks.which-figure')}
        choices={own.map(({ id }) => ({ value: id, label: said(id) }))}
      />
      <Reason />
    </>
  );
}

interface Disputed {
  readonly party: string;
  readonly figure: string;
  readonly value: string;
  readonly method: string;
}
const disputeFigure = task({
  begins: (about): Disputed => ({ party: firstTarget(about), figure: '', value: '', method: '' }),
  Fields: ({ pilot, offer }) => {
    const t = useWords();
    const said = useFigure(pilot);
    const standing = pilot.figures.filter(({ void: gone, suppressed }) => !gone && !suppressed);
    return (
      <>
        <Whose offer={offer} />
        <Choose
          name="figure"
          label={t('web.tasks.which-figure')}
          choices={standing.map(({ id }) => ({ value: id, label: said(id) }))}
        />
        <NumberField name="value" label={t('web.tasks.our-value')} {...AMOUNT} />
        <Text name="method" label={t('web.tasks.our-method')} rows={3} most={1000} />
      </>
    );
  },
  give: (to, { value, ...rest }: Disputed) =>
    pilotCommandsDisputeFigure({ ...to, body: { ...rest, value: numberOf(value) } }),
});

interface Resolved {
  readonly dispute: string;
  readonly shown: 'reported' | 'disputed' | 'both';
  readonly reason: string;
}
const resolveDispute = task({
  begins: ({ pilot }): Resolved => ({
    dispute: openIn(pilot).length === 1 ? (openIn(pilot)[0]?.id ?? '') : '',
    shown: 'both',
    reason: '',
  }),
  Fields: ({ pilot }) => {
    const t = useWords();
    const nameOf = useNames();
    const said = useFigure(pilot);
    return (
      <>
        <Choose
          name="dispute"
          label={t('web.tasks.which-dispute')}
          choices={openIn(pilot).map(({ id, figure, party, value }) => ({
            value: id,
            label: t('web.tasks.dispute', { figure: said(figure), party: nameOf(party), value: value ?? '–' }),
          }))}
        />
        <Pick
          name="shown"
          label={t('web.tasks.shown')}
          choices={['both', 'reported', 'disputed'].map((value) => ({ value, label: t(`shown.${value}`) }))}
        />
        <Reason />
      </>
    );
  },
  give: (to, body: Resolved) => pilotCommandsResolveDispute({ ...to, body }),
});

const openIn = ({ disputes }: Pilot) => disputes.filter(({ resolved, ended }) => resolved === null && !ended);

/** Two figures for the same, and which of them is shown. */
export const DISPUTING = { disputeFigure, resolveDispute };
