import { Heading, Tag } from '@digdir/designsystemet-react';
import type { FormerPartyView, PartyView, Pilot } from '../../../api/types.gen.js';
import { useCost } from '../../../app/amounts.js';
import { useNames } from '../../../app/names.js';
import { day } from '../../../app/when.js';
import { useWords } from '../../../app/words.js';

/** Who is in it, what each gives, and what each answered; and who was in it, and why they left. */
export function Parties({ pilot: { parties, lead, left } }: { readonly pilot: Pilot }) {
  const t = useWords();
  return (
    <section className="stack">
      <Heading level={2} data-size="sm">
        {t('web.pilot.parties')}
      </Heading>
      <ul className="plain parties">
        {parties.map((party) => (
          <Party key={party.party} party={party} leads={party.party === lead} />
        ))}
        {left.map((party) => (
          <FormerParty key={party.party} party={party} />
        ))}
      </ul>
    </section>
  );
}

function FormerParty({ party: { party, reason, at, reported } }: { readonly party: FormerPartyView }) {
  const t = useWords();
  const nameOf = useNames();
  return (
    <li>
      <div className="row">
        <strong>{nameOf(party)}</strong>
        <Tag data-size="sm" data-color="neutral">
          {t('web.pilot.left', { date: day(at) })}
        </Tag>
      </div>
      <p className="as-written">{reason ?? t('web.redacted')}</p>
      {reported.length === 0 ? null : <p className="quiet">{t('web.pilot.left-figures')}</p>}
    </li>
  );
}

function Party({ party: one, leads }: { readonly party: PartyView; readonly leads: boolean }) {
  const t = useWords();
  const nameOf = useNames();
  const { party, contribution, hours, kroner, paidBy, answer, adoption } = one;
  const cost = useCost()({ hours, kroner });
  return (
    <li>
      <div className="row">
        <strong>{nameOf(party)}</strong>
        {leads ? <Tag data-size="sm">{t('web.pilot.leads')}</Tag> : null}
        {adoption !== null ? (
          <Tag data-size="sm" data-color={ADOPTED[adoption.adopted]}>
            {t('web.pilot.adopted', { adopted: t(`extent.${adoption.adopted}`) })}
          </Tag>
        ) : answer === null ? null : (
          <Tag data-size="sm" data-color={ANSWERED[answer.answer]}>
            {t(`answer.${answer.answer}`)}
          </Tag>
        )}
      </div>
      <p>{contribution}</p>
      <p className="quiet">
        {cost === null
          ? t('web.pilot.cost-not-stated')
          : paidBy === null || paidBy === party || kroner === 0
            ? cost
            : t('web.pilot.cost-paid', { cost, by: nameOf(paidBy) })}
      </p>
    </li>
  );
}

const ADOPTED = { yes: 'success', partly: 'warning', no: 'neutral' } as const;
const ANSWERED = { open: 'neutral', given: 'success', declined: 'danger', 'change-requested': 'warning' } as const;
