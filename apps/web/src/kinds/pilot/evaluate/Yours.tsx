import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { pilotCommandsEvaluate, pilotCommandsEvaluateAsUser } from '../../../api/sdk.gen.js';
import type { Pilot } from '../../../api/types.gen.js';
import { ForWhom } from '../../../app/ForWhom.js';
import { toTitle } from '../../../app/focus.js';
import { useNames } from '../../../app/names.js';
import { useWords } from '../../../app/words.js';
import { EvaluationForm } from './EvaluationForm.js';
import { UnionForm } from './UnionForm.js';
import { Unsent } from '../../../form/Unsent.js';

/** What whoever reads may add: for a party, as the user representative, for the unions. */
export function Yours({ pilot }: { readonly pilot: Pilot }) {
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
        <section className="stack">
          <Heading level={2} data-size="sm">
            {t('web.evaluate.yours-user')}
          </Heading>
          <EvaluationForm
            kept={`evaluation ${pilot.id} users`}
            done={done}
            give={(body, headers) => pilotCommandsEvaluateAsUser({ path: { id: pilot.id }, body, headers })}
          />
        </section>
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
    <section className="stack">
      <Heading level={2} data-size="sm">
        {t('web.evaluate.yours', { party: nameOf(party) })}
      </Heading>
      <ForWhom label={t('web.evaluate.party')} parties={parties} chosen={party} choose={choose} />
      <EvaluationForm
        key={party}
        kept={`evaluation ${pilot.id} ${party}`}
        done={done}
        give={(body, headers) => pilotCommandsEvaluate({ path: { id: pilot.id }, body: { ...body, party }, headers })}
      />
    </section>
  );
}
