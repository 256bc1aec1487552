import { Button, Heading } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Offer, Pilot } from '../api/types.gen.js';
import { useLanding } from '../app/landing.js';
import { useWords } from '../app/words.js';
import { MissingBeforeStart } from './MissingBeforeStart.js';
import { offersIn, opensItself, PAGES } from './turns.js';

const fetchDialog = () => import('./tasks/TaskDialog.js').then(({ TaskDialog: found }) => ({ default: found }));
const TaskDialog = lazy(fetchDialog);

/**
 * One opening of a form. A browser says that a dialog closed a while after it did: by then its button may have been pressed
 * again, and what is told of the first opening does not end the second.
 */
interface Opening {
  readonly offer: Offer;
  readonly nth: number;
}

/** What whoever reads may do now: what they are waited for first, each with a page or a form of its own. */
export function YourTasks({ pilot }: { readonly pilot: Pilot }) {
  const t = useWords();
  const [open, show] = useState<Opening | null>(null);
  // Fetched before it is asked for: the network may be gone by then.
  useEffect(() => void fetchDialog().catch(() => {}), []);
  const offers = offersIn(pilot);
  const asked = offers.filter(({ awaited }) => awaited);
  const rest = offers.filter(({ awaited }) => !awaited);
  const landed = useLanding(offers.length > 0);
  const [led, lead] = useState('');
  const begin = (offer: Offer): void => show((before) => ({ offer, nth: (before?.nth ?? 0) + 1 }));
  const wanted = offers.find(({ command }) => command === landed);
  if (wanted !== undefined && led !== landed) {
    lead(landed);
    if (opensItself(landed)) begin(wanted);
  }
  // A form that is open stays, with what is typed in it, also where nothing is left to do.
  if (offers.length === 0 && open === null) return null;
  return (
    <section className="stack no-print" aria-labelledby="yours">
      <Heading level={2} data-size="sm" id="yours">
        {t('web.tasks.title')}
      </Heading>
      <MissingBeforeStart pilot={pilot} />
      <Offers offers={asked} pilot={pilot} show={begin} prominent />
      <Offers offers={rest} pilot={pilot} show={begin} />
      {open === null ? null : (
        <Suspense>
          <TaskDialog
            key={open.nth}
            pilot={pilot}
            offer={open.offer}
            close={() => show((now) => (now === open ? null : now))}
          />
        </Suspense>
      )}
    </section>
  );
}

function Offers({
  offers,
  pilot: { id },
  show,
  prominent = false,
}: {
  readonly offers: readonly Offer[];
  readonly pilot: Pilot;
  readonly show: (offer: Offer) => void;
  readonly prominent?: boolean;
}) {
  const t = useWords();
  if (offers.length === 0) return null;
  return (
    <div className="row">
      {offers.map((offer) => {
        const { command } = offer;
        const page = PAGES[command];
        const words = page?.words ?? `command.${command}`;
        return page === undefined ? (
          <Button key={command} id={command} variant={prominent ? 'primary' : 'secondary'} onClick={() => show(offer)}>
            {t(words)}
          </Button>
        ) : (
          <Button key={command} asChild variant={prominent ? 'primary' : 'secondary'}>
            <Link to={page.to as never} params={{ id } as never}>
              {t(words)}
            </Link>
          </Button>
        );
      })}
    </div>
  );
}
