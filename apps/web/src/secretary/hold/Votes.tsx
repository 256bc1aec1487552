import { Button, Details, Field, Label, Select } from '@digdir/designsystemet-react';
import type { UseFormReturn } from 'react-hook-form';
import type { Meeting } from '../../api/types.gen.js';
import { useWords } from '../../app/words.js';
import { NOT_VOTED, type Deciding } from './deciding.js';

const VOTES = ['for', 'against', 'abstained'] as const;

/** Only where they were counted: a committee that agrees counts none. */
export function Votes({
  form,
  meeting: { names },
  present,
}: {
  readonly form: UseFormReturn<Deciding>;
  readonly meeting: Meeting;
  readonly present: readonly string[];
}) {
  const t = useWords();
  return (
    <Details>
      <Details.Summary>{t('web.hold.votes')}</Details.Summary>
      <Details.Content className="stack">
        <div>
          <Button
            type="button"
            variant="secondary"
            data-size="sm"
            onClick={() => present.forEach((person) => form.setValue(`votes.${person}`, 'for'))}
          >
            {t('web.hold.all-for')}
          </Button>
        </div>
        {present.map((person) => (
          <Field key={person}>
            <Label>{names[person] ?? person}</Label>
            <Select {...form.register(`votes.${person}`)}>
              <option value={NOT_VOTED}>{t('web.hold.not-voted')}</option>
              {VOTES.map((vote) => (
                <option key={vote} value={vote}>
                  {t(`web.vote.${vote}`)}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </Details.Content>
    </Details>
  );
}
