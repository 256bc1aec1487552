import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { mailsSettleSeveral } from '../api/sdk.gen.js';
import type { Mail } from '../api/types.gen.js';
import { type CommandHeaders, Press } from '../form/index.js';
import { useWords } from '../app/index.js';

type Outcome = Mail['mayBe'][number];

/** Which mails are chosen, to be settled together. */
export interface Choice {
  readonly chosen: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
}

/** Several mails settled at once: those that are chosen, or all in the state that is shown. */
export function Together({
  mails,
  state,
  isAll,
  children,
}: {
  readonly mails: readonly Mail[];
  readonly state: Mail['state'] | '';
  /** Whether this page holds all there are. */
  readonly isAll: boolean;
  readonly children: (choice: Choice | null) => ReactNode;
}) {
  const t = useWords();
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const mine = mails.filter(({ mayBe }) => mayBe.length > 0);
  if (mine.length < 2) return children(null);
  const picked = mine.filter(({ id }) => chosen.has(id));
  const outcomes = (of: readonly Mail[]) => [...new Set(of.flatMap(({ mayBe }) => mayBe))];
  return (
    <>
      <div className="row">
        <Button
          variant="tertiary"
          data-size="sm"
          onClick={() => choose(new Set(picked.length > 0 ? [] : mine.map(({ id }) => id)))}
        >
          {t(picked.length > 0 ? 'web.mails.choose-none' : 'web.mails.choose-page')}
        </Button>
        {picked.length === 0 ? null : (
          <>
            <span role="status">{t('web.mails.chosen', { count: picked.length })}</span>
            {outcomes(picked).map((outcome) => (
              <Press
                key={outcome}
                variant="secondary"
                data-size="sm"
                give={(headers) =>
                  mailsSettleSeveral({ headers, body: { outcome, mails: picked.map(({ id }) => id) } })
                }
              >
                {t(`web.mails.${outcome}`)}
              </Press>
            ))}
          </>
        )}
      </div>
      {state === '' || isAll || picked.length > 0 ? null : <Every state={state} outcomes={outcomes(mine)} />}
      {children({
        chosen,
        toggle: (id) =>
          choose((before) =>
            before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]),
          ),
      })}
    </>
  );
}

/** All in a state, more than a page shows: asked once more before it is done. */
function Every({ state, outcomes }: { readonly state: Mail['state']; readonly outcomes: readonly Outcome[] }) {
  const t = useWords();
  const [asked, ask] = useState<Outcome | null>(null);
  const all = async (outcome: Outcome, headers: CommandHeaders) => {
    // As many at a time as are settled at once. Each time is a request of its own.
    for (let n = 0, more = true; more; n++)
      ({ more } = (
        await mailsSettleSeveral({
          headers: { 'Idempotency-Key': `${headers['Idempotency-Key']}-${n}` },
          body: { outcome, state },
          throwOnError: true,
        })
      ).data);
  };
  return (
    <div className="row">
      {asked === null ? (
        <>
          <span>{t('web.mails.every', { state: t(`mail.state.${state}`) })}</span>
          {outcomes.map((outcome) => (
            <Button key={outcome} variant="secondary" data-size="sm" onClick={() => ask(outcome)}>
              {t(`web.mails.every-${outcome}`)}
            </Button>
          ))}
        </>
      ) : (
        <>
          <span role="alert">{t('web.mails.sure')}</span>
          <Press variant="secondary" data-size="sm" give={(headers) => all(asked, headers)}>
            {t(`web.mails.every-${asked}`)}
          </Press>
          <Button variant="tertiary" data-size="sm" onClick={() => ask(null)}>
            {t('web.mails.not-now')}
          </Button>
        </>
      )}
    </div>
  );
}
