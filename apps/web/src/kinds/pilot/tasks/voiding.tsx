import { useFormContext } from 'react-hook-form';
import { pilotCommandsVoidFigure } from '../../../api/sdk.gen.js';
import { useWords } from '../../../app/words.js';
import { Choose } from '../../../form/choices.js';
import { useFigure } from './figure.js';
import { Reason, Whose } from './shared.js';
import { firstTarget, task, type About } from './task.js';

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
