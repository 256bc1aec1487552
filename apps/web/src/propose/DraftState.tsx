import { Alert, Button } from '@digdir/designsystemet-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { pilotCommandsDiscard } from '../api/sdk.gen.js';
import type { Pilot } from '../api/types.gen.js';
import { useCommand } from '../app/command.js';
import { useWords } from '../app/words.js';
import type { KeptProposal } from './keeping.js';

/** Whether a draft is saved, and the ways out of it. */
export function DraftState({ kept, pilot }: { readonly kept: KeptProposal; readonly pilot: Pilot | null }) {
  const t = useWords();
  return (
    <>
      <span role="status" className="quiet">
        {t(`web.propose.${kept.draft.state}`)}
      </span>
      {pilot === null ? null : (
        <>
          <Link to="/piloter/$id" params={{ id: pilot.id }}>
            {t('web.open')}
          </Link>
          <Discard id={pilot.id} discarded={kept.leaveNothing} />
        </>
      )}
    </>
  );
}

function Discard({ id, discarded }: { readonly id: string; readonly discarded: () => void }) {
  const t = useWords();
  const navigate = useNavigate();
  const discard = useCommand(
    (_: null, headers) => pilotCommandsDiscard({ path: { id }, body: {}, headers, throwOnError: true }),
    {
      done: () => {
        discarded();
        void navigate({ to: '/' });
      },
    },
  );
  return (
    <>
      <Button
        type="button"
        variant="tertiary"
        data-color="danger"
        loading={discard.pending}
        onClick={() => discard.send(null)}
      >
        {t('command.discard')}
      </Button>
      {discard.problem !== null && discard.problem !== 'away' ? (
        <Alert data-color="danger">{discard.problem.detail}</Alert>
      ) : null}
    </>
  );
}
