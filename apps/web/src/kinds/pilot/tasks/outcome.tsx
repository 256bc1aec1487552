import { useQuery } from '@tanstack/react-query';
import { REFERRALS, numberIn } from '@tiltaksmotor/domain/numbers';
import { measuresListOptions } from '../../../api/@tanstack/react-query.gen.js';
import { pilotCommandsRecordOutcome } from '../../../api/sdk.gen.js';
import { useWords } from '../../../app/words.js';
import { Pick } from '../../../form/choices.js';
import { NumberField } from '../../../form/NumberField.js';
import { Text } from '../../../form/Text.js';
import { orNull } from '../../../form/typed.js';
import { task, type About } from './task.js';

interface Outcome {
  readonly achieved: 'yes' | 'partly' | 'no';
  readonly account: string;
  readonly referrals: string;
}
/** What came of a joint initiative. */
export const recordOutcome = task({
  begins: () => ({ achieved: '', account: '', referrals: '' }) as unknown as Outcome,
  Fields: OutcomeFields,
  give: (to, { achieved, account, referrals }: Outcome) =>
    pilotCommandsRecordOutcome({
      ...to,
      body: { achieved, account: orNull(account), referrals: numberIn(referrals) },
    }),
});

/** Where candidates are passed on they are counted: there is no room for their names. */
function OutcomeFields({ pilot: { measure } }: About) {
  const t = useWords();
  const measures = useQuery(measuresListOptions());
  const listed = 'code' in measure ? measures.data?.items.find(({ code }) => code === measure.code) : undefined;
  const counts = listed?.collaboration.mode === 'candidate-referral';
  return (
    <>
      <Pick
        name="achieved"
        label={t('web.tasks.achieved')}
        choices={['yes', 'partly', 'no'].map((value) => ({ value, label: t(`achieved.${value}`) }))}
      />
      {counts ? (
        <NumberField
          name="referrals"
          label={t('web.tasks.referrals')}
          hint={t('web.tasks.referrals-hint')}
          {...REFERRALS}
        />
      ) : (
        <Text name="account" label={t('web.tasks.account')} optional rows={4} most={4000} />
      )}
    </>
  );
}
