import {
  pilotCommandsAppointUserRepresentative,
  pilotCommandsConfirmSeen,
  pilotCommandsNameRepresentative,
  pilotCommandsRecordConsultation,
  pilotCommandsSendAgain,
  pilotCommandsStartTrial,
} from '../../../api/sdk.gen.js';
import { useWords } from '../../../app/words.js';
import { Yes } from '../../../form/choices.js';
import { Person } from '../../../form/Person.js';
import { Text } from '../../../form/Text.js';
import { asItIs, Whose } from './shared.js';
import { firstTarget, task } from './task.js';

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
