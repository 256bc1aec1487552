import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import type { Problem } from './queries.js';
import { useWords } from './words.js';

/** Says why something was not done, where screen readers hear it, and that nothing typed was lost. */
export function ProblemNotice({
  problem,
  quiet = false,
}: {
  readonly problem: Problem | 'away' | null;
  /** It leaves the focus where it is. */
  readonly quiet?: boolean;
}) {
  const t = useWords();
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!quiet) notice.current?.focus();
  }, [problem, quiet]);
  if (problem === null) return null;
  const stale = problem !== 'away' && problem.code === 'StaleVersion';
  return (
    <Alert ref={notice} tabIndex={-1} role="alert" data-color={stale ? 'warning' : 'danger'}>
      <Heading level={2} data-size="xs">
        {problem === 'away' ? t('web.away.title') : problem.title}
      </Heading>
      <Paragraph>{problem === 'away' ? t('web.away.command') : problem.detail}</Paragraph>
      {stale ? <Paragraph>{t('web.stale')}</Paragraph> : null}
    </Alert>
  );
}
