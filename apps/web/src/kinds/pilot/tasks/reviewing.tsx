import {
  pilotCommandsDeclareConflict,
  pilotCommandsDeclineProposal,
  pilotCommandsEndorse,
  pilotCommandsLetPass,
  pilotCommandsObject,
  pilotCommandsReturnProposal,
  pilotCommandsSettleConflict,
} from '../../../api/sdk.gen.js';
import { useNames } from '../../../app/names.js';
import { useWords } from '../../../app/words.js';
import { Choose, Pick } from '../../../form/choices.js';
import { Person } from '../../../form/Person.js';
import { orNull } from '../../../form/typed.js';
import { asItIs, Reason, withReason } from './shared.js';
import { task } from './task.js';

/** An objection stands whatever else is said; a ruling is made on what is on the screen. */
const object = withReason((to, body) => pilotCommandsObject({ ...to, body }));
const onWhatIsSeen = true;
const letPass = asItIs((to) => pilotCommandsLetPass({ ...to, body: {} }));
const returnProposal = withReason((to, body) => pilotCommandsReturnProposal({ ...to, body }), { onWhatIsSeen });
const declineProposal = withReason((to, body) => pilotCommandsDeclineProposal({ ...to, body }), { onWhatIsSeen });
const endorse = withReason((to, { reason }) => pilotCommandsEndorse({ ...to, body: { note: orNull(reason) } }), {
  onWhatIsSeen,
  Fields: () => <Reason label="web.tasks.note" optional />,
});

const declareConflict = task({
  begins: () => ({ person: '' }),
  Fields: () => {
    const t = useWords();
    return <Person name="person" label={t('web.tasks.conflict-person')} hint={t('web.tasks.conflict-hint')} />;
  },
  give: (to, body: { person: string }) => pilotCommandsDeclareConflict({ ...to, body }),
});

interface Settled {
  readonly person: string;
  readonly disqualified: string;
}
const settleConflict = task({
  begins: (): Settled => ({ person: '', disqualified: '' }),
  Fields: ({ pilot: { conflicts } }) => {
    const t = useWords();
    const nameOf = useNames();
    const open = Object.entries(conflicts).filter(([, standing]) => standing === 'declared');
    return (
      <>
        <Choose
          name="person"
          label={t('web.tasks.conflict-of')}
          choices={open.map(([id]) => ({ value: id, label: nameOf(id) }))}
        />
        <Pick
          name="disqualified"
          label={t('web.tasks.disqualified')}
          choices={['no', 'yes'].map((value) => ({ value, label: t(`web.tasks.is-disqualified.${value}`) }))}
        />
      </>
    );
  },
  give: (to, { person, disqualified }: Settled) =>
    pilotCommandsSettleConflict({ ...to, body: { person, disqualified: disqualified === 'yes' } }),
});

/** What the committee that reviews answers, and who takes part in it. */
export const REVIEWING = { object, letPass, endorse, returnProposal, declineProposal, declareConflict, settleConflict };
