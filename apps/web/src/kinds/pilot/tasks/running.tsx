import {
  pilotCommandsDiscard,
  pilotCommandsEndTrial,
  pilotCommandsExtendTrial,
  pilotCommandsLeave,
  pilotCommandsPauseTrial,
  pilotCommandsResumeTrial,
  pilotCommandsWithdraw,
} from '../../../api/sdk.gen.js';
import { useWords } from '../../../app/words.js';
import { Text } from '../../../form/Text.js';
import { orNull } from '../../../form/typed.js';
import { asItIs, Reason, Whose, withReason } from './shared.js';
import { firstTarget, task } from './task.js';

interface Pause {
  readonly reason: string;
  readonly until: string;
}
const pauseTrial = task({
  begins: (): Pause => ({ reason: '', until: '' }),
  Fields: () => {
    const t = useWords();
    return (
      <>
        <Reason />
        <Text name="until" label={t('web.tasks.until')} hint={t('web.tasks.until-hint')} optional type="date" />
      </>
    );
  },
  give: (to, { reason, until }: Pause) => pilotCommandsPauseTrial({ ...to, body: { reason, until: orNull(until) } }),
});

const resumeTrial = asItIs((to) => pilotCommandsResumeTrial({ ...to, body: {} }));

interface Extension {
  readonly reason: string;
  readonly endOn: string;
}
const extendTrial = task({
  begins: (): Extension => ({ endOn: '', reason: '' }),
  Fields: () => {
    const t = useWords();
    return (
      <>
        <Text name="endOn" label={t('web.tasks.new-end')} type="date" />
        <Reason />
      </>
    );
  },
  give: (to, body: Extension) => pilotCommandsExtendTrial({ ...to, body }),
});

const endTrial = withReason((to, { reason }) => pilotCommandsEndTrial({ ...to, body: { reason: orNull(reason) } }), {
  Fields: () => <Reason optional />,
});

interface Departure {
  readonly reason: string;
  readonly party: string;
}
const leave = task({
  begins: (about): Departure => ({ party: firstTarget(about), reason: '' }),
  Fields: ({ offer }) => (
    <>
      <Whose offer={offer} />
      <Reason />
    </>
  ),
  give: (to, body: Departure) => pilotCommandsLeave({ ...to, body }),
});

const withdraw = withReason((to, body) => pilotCommandsWithdraw({ ...to, body }));

const discard = asItIs((to) => pilotCommandsDiscard({ ...to, body: {} }));

/** A trial goes on or comes to its end, and so does who is in it. */
export const RUNNING = { pauseTrial, resumeTrial, extendTrial, endTrial, leave, withdraw, discard };
