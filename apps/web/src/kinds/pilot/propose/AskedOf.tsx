import { Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useFormContext } from 'react-hook-form';
import { useNames } from '../../../app/names.js';
import { useWords } from '../../../app/words.js';
import { Terms } from '../consent/Terms.js';
import { partiesIn, type Answers, type Asking } from './answers.js';
import { proposalOf } from './sent.js';

/** What each party will be asked to say yes to, before it is asked. */
export function AskedOf({ asking }: { readonly asking: Asking }) {
  const t = useWords();
  const nameOf = useNames();
  const answers = useFormContext<Answers>().watch();
  const proposal = proposalOf(answers, asking);
  if (proposal === null || answers.partners.length === 0) return null;
  const { parties = [], indicators = [], initiative = null } = proposal;
  return (
    <section className="stack">
      <Heading level={2} data-size="sm">
        {t('web.propose.asked-of')}
      </Heading>
      <Paragraph>{t('web.propose.asked-of-hint')}</Paragraph>
      {partiesIn(answers).map((party) => (
        <Details key={party}>
          <Details.Summary>{nameOf(party)}</Details.Summary>
          <Details.Content>
            <Terms
              of={{
                aim: proposal.aim ?? null,
                lead: proposal.lead,
                initiative,
                indicators,
                parties,
              }}
              party={party}
            />
          </Details.Content>
        </Details>
      ))}
    </section>
  );
}
