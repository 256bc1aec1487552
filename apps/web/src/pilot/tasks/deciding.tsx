import { useQuery } from '@tanstack/react-query';
import { measuresListOptions } from '../../api/@tanstack/react-query.gen.js';
import {
  pilotCommandsAddUnionView,
  pilotCommandsDeclareConflict,
  pilotCommandsDeclineProposal,
  pilotCommandsEndorse,
  pilotCommandsObject,
  pilotCommandsRecommend,
  pilotCommandsRecordAdoption,
  pilotCommandsRecordDecision,
  pilotCommandsRecordOutcome,
  pilotCommandsReturnProposal,
  pilotCommandsSettleConflict,
} from '../../api/sdk.gen.js';
import { useNames } from '../../app/names.js';
import { useWords } from '../../app/words.js';
import { Choose, Pick } from '../../form/choices.js';
import { Text } from '../../form/Text.js';
import { Person } from '../../form/Person.js';
import { Reason, Whose } from './shared.js';
import { firstTarget, numberOrNull, orNull, task, type About } from './task.js';

type Verdict = 'adopt' | 'adapt' | 'stop';
type InPart = 'yes' | 'partly' | 'no';
interface Reasoned {
  readonly reason: string;
}
const JustReason = () => <Reason />;

const object = task({
  begins: () => ({ reason: '' }),
  Fields: JustReason,
  give: (to, body: Reasoned) => pilotCommandsObject({ ...to, body }),
});
const returnProposal = task({
  begins: () => ({ reason: '' }),
  Fields: JustReason,
  give: (to, body: Reasoned) => pilotCommandsReturnProposal({ ...to, body }),
});
const declineProposal = task({
  danger: true,
  begins: () => ({ reason: '' }),
  Fields: JustReason,
  give: (to, body: Reasoned) => pilotCommandsDeclineProposal({ ...to, body }),
});
const endorse = task({
  begins: () => ({ reason: '' }),
  Fields: () => <Reason label="web.tasks.note" optional />,
  give: (to, { reason }: Reasoned) => pilotCommandsEndorse({ ...to, body: { note: orNull(reason) } }),
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
interface Recommended extends Reasoned {
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
  readonly adopted: InPart;
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

interface Outcome {
  readonly achieved: InPart;
  readonly account: string;
  readonly referrals: string;
}
const recordOutcome = task({
  begins: () => ({ achieved: '', account: '', referrals: '' }) as unknown as Outcome,
  Fields: OutcomeFields,
  give: (to, { achieved, account, referrals }: Outcome) =>
    pilotCommandsRecordOutcome({
      ...to,
      body: { achieved, account: orNull(account), referrals: numberOrNull(referrals) },
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
        <Text name="referrals" label={t('web.tasks.referrals')} hint={t('web.tasks.referrals-hint')} type="number" />
      ) : (
        <Text name="account" label={t('web.tasks.account')} optional rows={4} most={4000} />
      )}
    </>
  );
}

export const DECIDING = {
  object,
  endorse,
  returnProposal,
  declineProposal,
  declareConflict,
  settleConflict,
  recommend,
  recordDecision,
  addUnionView,
  recordAdoption,
  recordOutcome,
};
