import {
  pilotCommandsAddUnionView,
  pilotCommandsRecommend,
  pilotCommandsRecordAdoption,
  pilotCommandsRecordDecision,
} from '../../../api/sdk.gen.js';
import { useWords } from '../../../app/words.js';
import { Pick } from '../../../form/choices.js';
import { Text } from '../../../form/Text.js';
import { orNull } from '../../../form/typed.js';
import { Reason, Whose } from './shared.js';
import { firstTarget, task } from './task.js';

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
