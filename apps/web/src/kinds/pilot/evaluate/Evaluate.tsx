import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Pilot, PilotCommandsEvaluateAsUserData } from '../../../api/types.gen.js';
import { capital, Explained, Shown, toTitle, useNames, useTitle, useWords, Section } from '../../../app/index.js';
import { Indicator } from '../page/Figures.js';
import { EvaluationsNow } from './Evaluations.js';
import { pilotCommandsAddUnionView, pilotCommandsEvaluate, pilotCommandsEvaluateAsUser } from '../../../api/sdk.gen.js';
import { type CommandHeaders, ForWhom, Pick, Text, Unsent, CommandForm } from '../../../form/index.js';
import { PilotLink, usePilot } from '../PilotLink.js';

/** What changed is already there; each party and the user representative say what they saw. */
export function Evaluate() {
  const t = useWords();
  const pilot = usePilot();
  useTitle(t('web.evaluate.title'));
  return <Shown of={pilot}>{(found) => <Page pilot={found} />}</Shown>;
}

function Page({ pilot }: { readonly pilot: Pilot }) {
  const t = useWords();
  return (
    <>
      <div className="stack">
        <PilotLink id={pilot.id} title={pilot.title} />
        <Heading level={1}>{t('web.evaluate.title')}</Heading>
        {pilot.aim === null ? null : <Paragraph className="as-written">{pilot.aim}</Paragraph>}
      </div>
      <Section title={<Explained text={t('web.evaluate.results')} />}>
        {pilot.indicators.map((indicator) => (
          <Indicator key={indicator.id} pilot={pilot} indicator={indicator} />
        ))}
      </Section>
      <EvaluationsNow pilot={pilot} />
      <Yours pilot={pilot} />
      <PilotLink id={pilot.id} title={t('web.status-report.back')} />
    </>
  );
}

/** What whoever reads may add: for a party, as the user representative, for the unions. */
function Yours({ pilot }: { readonly pilot: Pilot }) {
  const t = useWords();
  const [sent, nowSent] = useState(false);
  const done = (): void => {
    nowSent(true);
    toTitle();
  };
  const offered = (command: string) => pilot.availableCommands.find((offer) => offer.command === command);
  const parties = offered('evaluate')?.targets ?? [];
  const any = ['evaluate', 'evaluateAsUser', 'addUnionView'].some((command) => offered(command) !== undefined);
  return (
    <>
      <div role="status">{sent ? <Paragraph>{t('web.evaluate.sent')}</Paragraph> : null}</div>
      {any || sent ? null : <Paragraph>{t('web.evaluate.not-now')}</Paragraph>}
      {parties.length === 0 ? null : <ForParty pilot={pilot} parties={parties} done={done} />}
      {offered('evaluateAsUser') === undefined ? null : (
        <Section title={t('web.evaluate.yours-user')}>
          <EvaluationForm
            kept={`evaluation ${pilot.id} users`}
            done={done}
            give={(body, headers) => pilotCommandsEvaluateAsUser({ path: { id: pilot.id }, body, headers })}
          />
        </Section>
      )}
      {offered('addUnionView') === undefined ? (
        <Unsent kept={`union view ${pilot.id}`} />
      ) : (
        <UnionForm pilot={pilot} done={done} />
      )}
      {[...pilot.parties.map(({ party }) => party), 'users']
        .filter((from) => !parties.includes(from) && !(from === 'users' && offered('evaluateAsUser') !== undefined))
        .map((from) => (
          <Unsent key={from} kept={`evaluation ${pilot.id} ${from}`} />
        ))}
    </>
  );
}

function ForParty({
  pilot,
  parties,
  done,
}: {
  readonly pilot: Pilot;
  readonly parties: readonly string[];
  readonly done: () => void;
}) {
  const t = useWords();
  const nameOf = useNames();
  const [chosen, choose] = useState<string | null>(null);
  const owed = parties.find(
    (one) => !pilot.evaluations.some(({ from, cycle }) => from === one && cycle === pilot.cycle),
  );
  const party = chosen !== null && parties.includes(chosen) ? chosen : (owed ?? parties[0] ?? '');
  return (
    <Section title={t('web.evaluate.yours', { party: nameOf(party) })}>
      <ForWhom label={t('web.evaluate.party')} parties={parties} chosen={party} choose={choose} />
      <EvaluationForm
        key={party}
        kept={`evaluation ${pilot.id} ${party}`}
        done={done}
        give={(body, headers) => pilotCommandsEvaluate({ path: { id: pilot.id }, body: { ...body, party }, headers })}
      />
    </Section>
  );
}

const CHANGES = ['better', 'unchanged', 'worse', 'unknown'] as const;
type Said = NonNullable<PilotCommandsEvaluateAsUserData['body']>;

/** Three answers: whether it is better, what was seen, and whether to go on. */
function EvaluationForm({
  kept,
  give,
  done,
}: {
  /** What it is kept as while it is written. */
  readonly kept: string;
  readonly give: (said: Said, headers: CommandHeaders) => Promise<unknown>;
  readonly done: () => void;
}) {
  const t = useWords();
  return (
    <CommandForm
      kept={kept}
      begins={{ change: '', account: '', goOn: '' }}
      give={({ change, account, goOn }, headers) =>
        give({ change: change as Said['change'], account, goOn: goOn === 'yes' }, headers)
      }
      done={done}
      action={t('web.evaluate.send')}
    >
      <Pick
        name="change"
        label={t('web.evaluate.change')}
        choices={CHANGES.map((value) => ({ value, label: capital(t(`change.${value}`)) }))}
      />
      <Text
        name="account"
        label={t('web.evaluate.account')}
        hint={t('web.evaluate.account-hint')}
        rows={4}
        most={4000}
      />
      <Pick
        name="goOn"
        label={t('web.evaluate.go-on')}
        choices={['yes', 'no'].map((value) => ({ value, label: t(`web.evaluate.${value}`) }))}
      />
    </CommandForm>
  );
}

/** The unions add their view where they wish. */
function UnionForm({ pilot, done }: { readonly pilot: Pilot; readonly done: () => void }) {
  const t = useWords();
  return (
    <Section title={t('web.evaluate.unions')}>
      <CommandForm
        kept={`union view ${pilot.id}`}
        begins={{ view: '' }}
        give={(body, headers) => pilotCommandsAddUnionView({ path: { id: pilot.id }, body, headers })}
        done={done}
        action={t('web.evaluate.add-view')}
      >
        <Text name="view" label={t('web.evaluate.view')} rows={4} most={4000} />
      </CommandForm>
    </Section>
  );
}
