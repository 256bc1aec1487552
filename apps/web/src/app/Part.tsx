import { Button } from '@digdir/designsystemet-react';
import { CatchBoundary, type ErrorComponentProps } from '@tanstack/react-router';
import { Suspense, type ReactNode } from 'react';
import { useAgain } from './again.js';
import { NotFetched } from './fetched.js';
import { useWords } from './words.js';

/** A part of a page that is fetched by itself: where it does not come, the rest of the page stays. */
export function Part({ meanwhile = null, children }: { readonly meanwhile?: ReactNode; readonly children: ReactNode }) {
  return (
    <CatchBoundary getResetKey={() => 0} errorComponent={NotHere}>
      <Suspense fallback={meanwhile}>{children}</Suspense>
    </CatchBoundary>
  );
}

function NotHere({ error }: ErrorComponentProps) {
  const t = useWords();
  const { again, asking, still } = useAgain();
  if (!(error instanceof NotFetched)) throw error;
  return (
    <span role="alert" className="row">
      {t('web.not-fetched.part')} {still ? t('web.not-fetched.still') : null}
      <Button type="button" variant="secondary" data-size="sm" loading={asking} onClick={again}>
        {t('web.again')}
      </Button>
    </span>
  );
}
