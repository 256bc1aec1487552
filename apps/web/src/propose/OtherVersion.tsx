import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { pilotsOneOptions } from '../api/@tanstack/react-query.gen.js';
import { useNames } from '../app/names.js';
import { useWords } from '../app/words.js';
import { answersOf, type Answers, type Asking } from './answers.js';

const TOLD = ['newTitle', 'reason', 'title', 'aim', 'partners', 'indicators', 'recipient', 'followUpOn'] as const;

/** Somebody else, or another window, changed it first: what stands there now, beside what is typed here. */
export function OtherVersion({
  id,
  asking,
  mine,
  goOn,
}: {
  readonly id: string;
  readonly asking: Asking;
  readonly mine: Answers;
  /** From what stands there now: with what is typed here, or with theirs. */
  readonly goOn: (version: number, theirs?: Answers) => void;
}) {
  const t = useWords();
  const nameOf = useNames();
  const { data: pilot } = useQuery({ ...pilotsOneOptions({ path: { id } }), staleTime: 0 });
  if (pilot === undefined) return null;
  const theirs = answersOf(pilot, asking.library);
  const differing = TOLD.filter((field) => JSON.stringify(theirs[field]) !== JSON.stringify(mine[field]));
  const said = (value: string | readonly string[]): string =>
    typeof value === 'string' ? value : value.map((one) => nameOf(one)).join(', ');
  return (
    <Alert role="alert" data-color="warning">
      <Heading level={2} data-size="xs">
        {t('web.propose.changed-elsewhere')}
      </Heading>
      <Paragraph>{t('web.propose.yours-stands')}</Paragraph>
      <ul>
        {differing.map((field) => (
          <li key={field} className="as-written">
            {t('web.propose.theirs', { field: t(`web.propose.field.${field}`), text: said(theirs[field]) || '–' })}
          </li>
        ))}
      </ul>
      <div className="row">
        <Button type="button" onClick={() => goOn(pilot.version)}>
          {t('web.propose.keep-mine')}
        </Button>
        <Button type="button" variant="secondary" onClick={() => goOn(pilot.version, theirs)}>
          {t('web.propose.take-theirs')}
        </Button>
      </div>
    </Alert>
  );
}
