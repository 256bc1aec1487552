import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { pilotsOneOptions } from '../../../api/@tanstack/react-query.gen.js';
import type { Offer, Pilot } from '../../../api/types.gen.js';
import { useNames } from '../../../app/names.js';
import { Shown } from '../../../app/Shown.js';
import { useTitle } from '../../../app/title.js';
import { useWords } from '../../../app/words.js';
import { Turn } from '../page/Turn.js';
import { AnswerForm } from './AnswerForm.js';
import { Changes } from './Changes.js';
import { Terms } from './Terms.js';
import { Unsent } from '../../../form/Unsent.js';

export const ANSWERS = ['giveConsent', 'requestChange', 'declineConsent'] as const;

/** `/piloter/$id/samtykke`: what is asked of us, what changed since we answered, and our answer. */
export function Consent() {
  const t = useWords();
  const { id } = useParams({ strict: false }) as { id: string };
  const pilot = useQuery(pilotsOneOptions({ path: { id } }));
  useTitle(t('web.consent.title'));
  return <Shown of={pilot}>{(found) => <Asked pilot={found} />}</Shown>;
}

function Asked({ pilot }: { readonly pilot: Pilot }) {
  const t = useWords();
  const nameOf = useNames();
  const offers = pilot.availableCommands.filter(({ command }) => (ANSWERS as readonly string[]).includes(command));
  const mine = partiesOf(offers);
  const [seen, see] = useState(pilot.proposalVersion);
  const title = pilot.title ?? t('report.untitled');
  return (
    <>
      <div className="stack">
        <Link to="/piloter/$id" params={{ id: pilot.id }}>
          {title}
        </Link>
        <Heading level={1}>{t('web.consent.title')}</Heading>
      </div>
      {mine.length === 0 ? (
        <>
          <Paragraph>{t('web.consent.nothing-to-answer')}</Paragraph>
          <Turn pilot={pilot} />
          <Unsent kept={`consent:${pilot.id}`} />
        </>
      ) : null}
      {mine.map((party) => (
        <section key={party} className="stack">
          <Heading level={2} data-size="sm">
            {t('web.consent.asked', { party: nameOf(party) })}
          </Heading>
          <Changes id={pilot.id} party={party} now={pilot.proposalVersion} />
          <Terms of={pilot} party={party} />
        </section>
      ))}
      {mine.length === 0 ? null : (
        <AnswerForm pilot={pilot} offers={offers} mine={mine} seen={seen} see={() => see(pilot.proposalVersion)} />
      )}
    </>
  );
}

const partiesOf = (offers: readonly Offer[]): readonly string[] => [
  ...new Set(offers.flatMap(({ targets }) => targets)),
];
