import {
  pilotCommandsAppointUserRepresentative,
  pilotCommandsConfirmSeen,
  pilotCommandsDeclareConflict,
  pilotCommandsDeclineProposal,
  pilotCommandsEndorse,
  pilotCommandsLetPass,
  pilotCommandsNameRepresentative,
  pilotCommandsObject,
  pilotCommandsRecordConsultation,
  pilotCommandsReturnProposal,
  pilotCommandsSendAgain,
  pilotCommandsSettleConflict,
  pilotCommandsStartTrial,
} from '../../../api/sdk.gen.js';
import { useNames, useWords } from '../../../app/index.js';
import { Choose, orNull, Person, Pick, Text, Yes } from '../../../form/index.js';
import { asItIs, firstTarget, Reason, task, Whose, withReason } from './shared.js';

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

const confirmSeen = asItIs((to) => pilotCommandsConfirmSeen({ ...to, body: {} }));

const sendAgain = asItIs((to) => pilotCommandsSendAgain({ ...to, body: {} }));

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

const startTrial = asItIs((to) => pilotCommandsStartTrial({ ...to, body: {} }));

/** Who takes part, and who was asked, before a trial starts. */
export const PREPARING = {
  appointUserRepresentative,
  confirmSeen,
  sendAgain,
  nameRepresentative,
  recordConsultation,
  startTrial,
};
