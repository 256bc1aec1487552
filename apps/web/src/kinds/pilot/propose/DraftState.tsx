import { Link, useNavigate } from '@tanstack/react-router';
import { pilotCommandsDiscard } from '../../../api/sdk.gen.js';
import type { Pilot } from '../../../api/types.gen.js';
import { useWords } from '../../../app/words.js';
import { Press } from '../../../form/Press.js';
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
  return (
    <Press
      variant="tertiary"
      data-color="danger"
      give={(headers) => pilotCommandsDiscard({ path: { id }, body: {}, headers })}
      done={() => {
        discarded();
        void navigate({ to: '/' });
      }}
    >
      {t('command.discard')}
    </Press>
  );
}
