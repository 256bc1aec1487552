import { Button, Details } from '@digdir/designsystemet-react';
import { useFormContext } from 'react-hook-form';
import type { Meeting } from '../../../../api/types.gen.js';
import { useWords } from '../../../../app/words.js';
import { Choose } from '../../../../form/choices.js';
import type { Deciding } from './deciding.js';

const VOTES = ['for', 'against', 'abstained'] as const;

/** Only where they were counted: a committee that agrees counts none. */
export function Votes({
  meeting: { names },
  voters,
}: {
  readonly meeting: Meeting;
  readonly voters: readonly string[];
}) {
  const t = useWords();
  const form = useFormContext<Deciding>();
  return (
    <Details>
      <Details.Summary>{t('web.hold.votes')}</Details.Summary>
      <Details.Content className="stack">
        <div>
          <Button
            type="button"
            variant="secondary"
            data-size="sm"
            onClick={() => voters.forEach((person) => form.setValue(`votes.${person}`, 'for'))}
          >
            {t('web.hold.all-for')}
          </Button>
        </div>
        {voters.map((person) => (
          <Choose
            key={person}
            name={`votes.${person}`}
            label={names[person] ?? person}
            nothing={t('web.hold.not-voted')}
            choices={VOTES.map((vote) => ({ value: vote, label: t(`web.vote.${vote}`) }))}
          />
        ))}
      </Details.Content>
    </Details>
  );
}
