import { Paragraph } from '@digdir/designsystemet-react';
import { TERM_QUESTIONS } from '@tiltaksmotor/domain/questions';
import type { Pilot, Proposal } from '../../../api/types.gen.js';
import { day, Explained, useCost, useNames, useWords } from '../../../app/index.js';

/** What one party is asked to say yes to, in plain words: what it gives, what it counts, and what follows. */
export function Terms({ of, party }: { readonly of: Pilot | Proposal; readonly party: string }) {
  const t = useWords();
  const nameOf = useNames();
  const own = of.parties?.find((terms) => terms.party === party);
  const { contribution = null, hours, kroner, paidBy = null } = own ?? {};
  const cost = useCost()({ hours, kroner });
  return (
    <div className="stack">
      {TERM_QUESTIONS.filter((name) => of[name] != null).map((name) => (
        <Paragraph key={name} className="as-written">
          {t('web.terms.said', { what: t(`question.${name}.the`), text: of[name] })}
        </Paragraph>
      ))}
      <Paragraph className="as-written">
        {contribution === null ? t('web.terms.gives-nothing-said') : t('web.terms.gives', { contribution })}
      </Paragraph>
      <Paragraph>
        {cost === null ? t('web.terms.cost-not-stated') : t('web.terms.cost', { cost })}{' '}
        {paidBy === null ? t('web.terms.pays-nobody-said') : t('web.terms.pays', { payer: nameOf(paidBy) })}
      </Paragraph>
      {of.initiative == null ? (
        <Counting of={of} party={party} />
      ) : (
        <Paragraph>
          {t('web.terms.initiative', {
            recipient: of.initiative.recipient,
            date: day(of.initiative.followUpOn),
            lead: nameOf(of.lead),
          })}
        </Paragraph>
      )}
    </div>
  );
}

/** The measurement contract, line by line, as far as it is the party's own. */
function Counting({ of: { indicators = [] }, party }: { readonly of: Pilot | Proposal; readonly party: string }) {
  const t = useWords();
  const counted = indicators.filter(({ reportedBy = [] }) => reportedBy.some((one) => one.party === party));
  return (
    <>
      <Paragraph>
        <Explained text={t(counted.length === 0 ? 'web.terms.counts-nothing' : 'web.terms.counts')} />
      </Paragraph>
      {counted.length === 0 ? null : (
        <ul>
          {counted.map(({ id, name, unit, direction, source, countingRule, reportedBy = [] }) => {
            const extractedBy = reportedBy.find((one) => one.party === party)?.extractedBy ?? null;
            return (
              <li key={id} className="as-written">
                <strong>
                  {name} ({unit}, {t(`direction.${direction}`)})
                </strong>
                . {t('web.pilot.counted', { source, rule: countingRule })}
                {extractedBy === null ? '' : `. ${t('web.terms.extracted', { by: extractedBy })}`}
              </li>
            );
          })}
        </ul>
      )}
      <Paragraph>
        <Explained text={t('web.terms.follows')} />
      </Paragraph>
    </>
  );
}
