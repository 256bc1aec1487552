import { CatchBoundary, type ErrorComponentProps, lazyRouteComponent } from '@tanstack/react-router';
import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useWords } from './words.js';

/** A part of the pages that did not come: the network is away, or a newer release has taken the place of its file. */
class NotFetched extends Error {
  constructor(cause: unknown) {
    super('a part of the pages did not come', { cause });
  }
}

/**
 * A page or a part of one that is fetched when it is needed. What did not come is said on the page: the router would load the
 * whole page anew, which without a network ends on the browser's own.
 */
export const fetched: typeof lazyRouteComponent = (load, name) =>
  lazyRouteComponent(
    () =>
      load().catch((error: unknown) => {
        throw new NotFetched(error);
      }),
    name,
  );

const LOADED_ANEW = 'loaded-anew';
/** One that was loaded anew so lately is not loaded anew again by itself. */
const LATELY_MS = 60_000;
const isLoadedAnewLately = (): boolean => Date.now() - Number(sessionStorage.getItem(LOADED_ANEW)) < LATELY_MS;

/** Loads the whole page anew, with the newest release's names, once there is somebody who answers. Whether there is. */
async function loadAnew(): Promise<boolean> {
  const there = await fetch('/', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (!there) return false;
  sessionStorage.setItem(LOADED_ANEW, String(Date.now()));
  location.reload();
  return true;
}

/** Fetches what did not come again. A browser may keep it that a file did not come, so the page is loaded anew. */
function useAgain(): { readonly again: () => void; readonly asking: boolean; readonly still: boolean } {
  const [state, now] = useState<'before' | 'asking' | 'still'>('before');
  const ask = async (): Promise<void> => {
    now('asking');
    if (!(await loadAnew())) now('still');
  };
  return { again: () => void ask(), asking: state === 'asking', still: state === 'still' };
}

/** A part of a page that is fetched by itself: where it does not come, the rest of the page stays. */
export function Part({ meanwhile = null, children }: { readonly meanwhile?: ReactNode; readonly children: ReactNode }) {
  return (
    <CatchBoundary getResetKey={() => 0} errorComponent={PartNotHere}>
      <Suspense fallback={meanwhile}>{children}</Suspense>
    </CatchBoundary>
  );
}

function PartNotHere({ error }: ErrorComponentProps) {
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

/** Instead of a page that could not be shown: its part of the program did not come, or something in it failed. */
export function Broken({ error }: ErrorComponentProps) {
  const t = useWords();
  if (error instanceof NotFetched) return <PageNotHere />;
  return (
    <section role="alert" className="stack">
      <Heading level={1} data-size="sm">
        {t('problem.title.500')}
      </Heading>
      <Paragraph>{t('web.away.text')}</Paragraph>
      <div>
        <Button variant="secondary" onClick={() => location.reload()}>
          {t('web.again')}
        </Button>
      </div>
    </section>
  );
}

const OFTEN_MS = 5_000;

/** A page that did not come. It is loaded anew as soon as somebody answers; what was typed is kept in this browser. */
function PageNotHere() {
  const t = useWords();
  const { again, asking, still } = useAgain();
  useEffect(() => {
    if (isLoadedAnewLately()) return;
    const anew = (): void => void loadAnew();
    anew();
    const timer = setInterval(anew, OFTEN_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <section role="alert" className="stack">
      <Heading level={1} data-size="sm">
        {t('web.not-fetched.title')}
      </Heading>
      <Paragraph>{t('web.not-fetched.text')}</Paragraph>
      <Paragraph>{t('web.not-fetched.kept')}</Paragraph>
      <div className="row">
        <Button loading={asking} onClick={again}>
          {t('web.again')}
        </Button>
        <span role="status">{still ? t('web.not-fetched.still') : null}</span>
      </div>
    </section>
  );
}
