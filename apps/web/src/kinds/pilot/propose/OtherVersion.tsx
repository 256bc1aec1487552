import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { pilotsOneOptions } from '../../../api/@tanstack/react-query.gen.js';
import { useWords } from '../../../app/words.js';
import { answersOf, type Answers, type Asking } from './answers.js';
import { differing } from './differing.js';
import { proposalOf } from './sent.js';
import { useTold } from './told.js';

/** Somebody else, or another window, changed it first: what stands there now, beside what is typed here, and what to do. */
export function OtherVersion({
  id,
  asking,
  mine,
  pressed,
  action,
  goOn,
}: {
  readonly id: string;
  readonly asking: Asking;
  readonly mine: Answers;
  /** How often it was sent: whoever sends it is led here, and whoever types on is let be. */
  readonly pressed: number;
  /** What sends it. */
  readonly action: string;
  /** From what stands there now: with what is typed here, or with theirs. */
  readonly goOn: (version: number, theirs?: Answers) => void;
}) {
  const t = useWords();
  const told = useTold(asking);
  const notice = useRef<HTMLDivElement>(null);
  const { data: pilot, isFetchedAfterMount } = useQuery({ ...pilotsOneOptions({ path: { id } }), staleTime: 0 });
  const isThere = pilot !== undefined && isFetchedAfterMount;
  useEffect(() => {
    if (!isThere || pressed === 0) return;
    notice.current?.scrollIntoView({ block: 'center' });
    notice.current?.focus({ preventScroll: true });
  }, [isThere, pressed]);
  if (!isThere) return null;
  const answers = answersOf(pilot, asking.library);
  const theirs = proposalOf(answers, asking);
  const differs = theirs === null ? [] : differing(theirs, proposalOf(mine, asking));
  return (
    <Alert ref={notice} tabIndex={-1} role="alert" data-color="warning">
      <Heading level={2} data-size="xs">
        {t('web.propose.changed-elsewhere')}
      </Heading>
      <Paragraph>{t('web.propose.not-sent', { action })}</Paragraph>
      {differs.length === 0 ? (
        <Paragraph>{t('web.propose.says-the-same')}</Paragraph>
      ) : (
        <>
          <Paragraph>{t('web.propose.yours-stands')}</Paragraph>
          <ul>
            {differs.map((one) => (
              <li key={told(one)} className="as-written">
                {told(one)}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="row">
        <Button type="button" onClick={() => goOn(pilot.version)}>
          {t(differs.length === 0 ? 'web.propose.go-on' : 'web.propose.keep-mine')}
        </Button>
        {differs.length === 0 ? null : (
          <Button type="button" variant="secondary" onClick={() => goOn(pilot.version, answers)}>
            {t('web.propose.take-theirs')}
          </Button>
        )}
      </div>
    </Alert>
  );
}
