import { Button, type ButtonProps, Heading } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Offer, Pilot } from '../../../api/types.gen.js';
import { fetched, Part, Section, useLanding, useWords } from '../../../app/index.js';
import { MissingBeforeStart } from './Turn.js';
import { formOf, isDanger, offersIn, pageOf, UnsentCommands } from './turns.js';
import { useOpening } from '../../../form/index.js';

const TaskDialog = fetched(() => import('../tasks/TaskForm.js'), 'TaskDialog');

/** What whoever reads may do now: what they are waited for first, and the rest smaller, each with a page or a form of its own. */
export function YourTasks({ pilot }: { readonly pilot: Pilot }) {
  const t = useWords();
  const { opened, open, close } = useOpening<{ readonly offer: Offer }>();
  // Fetched before it is asked for: the network may be gone by then.
  useEffect(() => void TaskDialog.preload?.(), []);
  const offers = offersIn(pilot);
  const asked = offers.filter(({ awaited }) => awaited);
  const rest = offers.filter(({ awaited }) => !awaited);
  const landed = useLanding(offers.length > 0);
  const [led, lead] = useState('');
  const begin = (offer: Offer): void => open({ offer });
  const wanted = offers.find(({ command }) => command === landed);
  if (wanted !== undefined && led !== landed) {
    lead(landed);
    if (formOf(wanted.command)?.readFirst === undefined && pageOf(wanted) === null) begin(wanted);
  }
  const unsent = <UnsentCommands pilot={pilot} open={opened?.offer.command ?? null} />;
  // A form that is open stays, with what is typed in it, also where nothing is left to do.
  if (offers.length === 0 && opened === null) return unsent;
  const shown = { pilot, show: begin };
  return (
    <Section id="yours" className="no-print" title={t('web.tasks.title')}>
      <MissingBeforeStart pilot={pilot} />
      {unsent}
      {asked.length === 0 ? null : (
        <div className="row wanted">
          {asked.map((offer) => (
            <Way key={offer.command} offer={offer} {...shown} variant={isDanger(offer) ? 'secondary' : 'primary'} />
          ))}
        </div>
      )}
      {rest.length === 0 ? null : (
        <div className="stack">
          {asked.length === 0 ? null : (
            <Heading level={3} data-size="2xs">
              {t('web.tasks.rest')}
            </Heading>
          )}
          <div className="row">
            {rest.map((offer) => (
              <Way
                key={offer.command}
                offer={offer}
                {...shown}
                variant={isDanger(offer) ? 'tertiary' : 'secondary'}
                data-size="sm"
              />
            ))}
          </div>
        </div>
      )}
      {opened === null ? null : (
        <Part>
          <TaskDialog key={opened.nth} pilot={pilot} offer={opened.offer} close={() => close(opened)} />
        </Part>
      )}
    </Section>
  );
}

/** To the page of a command, or to its form. */
function Way({
  offer,
  pilot: { id },
  show,
  ...look
}: {
  readonly offer: Offer;
  readonly pilot: Pilot;
  readonly show: (offer: Offer) => void;
} & Pick<ButtonProps, 'variant' | 'data-size'>) {
  const t = useWords();
  const page = pageOf(offer);
  if (page !== null)
    return (
      <Button asChild {...look}>
        <Link to={page.page as never} params={{ id } as never}>
          {t(page.words)}
        </Link>
      </Button>
    );
  return (
    <Button
      id={offer.command}
      {...look}
      {...(isDanger(offer) ? { 'data-color': 'danger' } : {})}
      onClick={() => show(offer)}
    >
      {t(`command.${offer.command}`)}
    </Button>
  );
}
