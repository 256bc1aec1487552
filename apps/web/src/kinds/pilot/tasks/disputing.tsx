import { AMOUNT } from '@tiltaksmotor/domain/numbers';
import { pilotCommandsDisputeFigure, pilotCommandsResolveDispute } from '../../../api/sdk.gen.js';
import type { Pilot } from '../../../api/types.gen.js';
import { useNames } from '../../../app/names.js';
import { useWords } from '../../../app/words.js';
import { Choose, Pick } from '../../../form/choices.js';
import { NumberField } from '../../../form/NumberField.js';
import { Text } from '../../../form/Text.js';
import { numberOf } from '../../../form/typed.js';
import { useFigure } from './figure.js';
import { Reason, Whose } from './shared.js';
import { firstTarget, task } from './task.js';

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
