import { useQuery } from '@tanstack/react-query';
import { numberIn, REFERRALS } from '@tiltaksmotor/domain/numbers';
import {
  pilotCommandsAddUnionView,
  pilotCommandsRecommend,
  pilotCommandsRecordAdoption,
  pilotCommandsRecordDecision,
  pilotCommandsRecordOutcome,
} from '../../../api/sdk.gen.js';
import { useWords } from '../../../app/index.js';
import { NumberField, orNull, Pick, Text } from '../../../form/index.js';
import { type About, firstTarget, Reason, task, Whose } from './shared.js';
import { measuresListOptions } from '../../../api/@tanstack/react-query.gen.js';

type Verdict = 'adopt' | 'adapt' | 'stop';

function Verdicts() {
  const t = useWords();
  return (
    <Pick
      name="verdict"
      label={t('web.tasks.verdict')}
      choices={['adopt', 'adapt', 'stop'].map((value) => ({ value, label: t(`verdict.${value}`) }))}
    />
  );
}
interface Recommended {
  readonly reason: string;
  readonly verdict: Verdict;
}
const recommend = task({
  begins: () => ({ verdict: '', reason: '' }) as unknown as Recommended,
  Fields: () => (
    <>
      <Verdicts />
      <Reason />
    </>
  ),
  give: (to, body: Recommended) => pilotCommandsRecommend({ ...to, body }),
});

interface Decided extends Recommended {
  readonly caseNumber: string;
  readonly decidedOn: string;
}
const recordDecision = task({
  begins: ({ pilot: { recommendation } }): Decided => ({
    verdict: recommendation?.verdict as Verdict,
    caseNumber: '',
    decidedOn: '',
    reason: recommendation?.reason ?? '',
  }),
  Fields: () => {
    const t = useWords();
    return (
      <>
        <Verdicts />
        <Text name="caseNumber" label={t('web.tasks.case-number')} most={60} />
        <Text name="decidedOn" label={t('web.tasks.decided-on')} type="date" />
        <Reason />
      </>
    );
  },
  give: (to, body: Decided) => pilotCommandsRecordDecision({ ...to, body }),
});

const addUnionView = task({
  begins: () => ({ view: '' }),
  Fields: () => {
    const t = useWords();
    return <Text name="view" label={t('web.tasks.union-view')} rows={5} most={4000} />;
  },
  give: (to, body: { view: string }) => pilotCommandsAddUnionView({ ...to, body }),
});

interface Adoption {
  readonly party: string;
  readonly adopted: 'yes' | 'partly' | 'no';
  readonly by: string;
  readonly on: string;
  readonly politicalCase: string;
}
const recordAdoption = task({
  begins: (about) =>
    ({ party: firstTarget(about), adopted: '', by: '', on: '', politicalCase: '' }) as unknown as Adoption,
  Fields: ({ offer }) => {
    const t = useWords();
    return (
      <>
        <Whose offer={offer} />
        <Pick
          name="adopted"
          label={t('web.tasks.adopted')}
          choices={['yes', 'partly', 'no'].map((value) => ({ value, label: t(`extent.${value}`) }))}
        />
        <Text name="by" label={t('web.consent.decided-by')} most={200} />
        <Text name="on" label={t('web.consent.decided-on')} type="date" />
        <Text
          name="politicalCase"
          label={t('web.tasks.political-case')}
          hint={t('web.tasks.political-case-hint')}
          optional
          most={60}
        />
      </>
    );
  },
  give: (to, { party, adopted, by, on, politicalCase }: Adoption) =>
    pilotCommandsRecordAdoption({
      ...to,
      body: { party, adopted, decidedBy: { name: by, on }, politicalCase: orNull(politicalCase) },
    }),
});

/** What is recommended and decided in the end, and what each party then does. */
export const DECIDING = { addUnionView, recommend, recordDecision, recordAdoption };

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
