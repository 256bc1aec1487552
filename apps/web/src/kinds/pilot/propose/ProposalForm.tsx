import { Paragraph } from '@digdir/designsystemet-react';
import { useWords } from '../../../app/words.js';
import type { Choice } from '../../../form/choices.js';
import { Form } from '../../../form/Form.js';
import type { Answers } from './answers.js';
import { AskedOf } from './AskedOf.js';
import { Contributions } from './Contributions.js';
import { DraftState } from './DraftState.js';
import { Indicators } from './Indicators.js';
import { useKeptProposal, type Begun } from './keeping.js';
import { OtherVersion } from './OtherVersion.js';
import { Partners } from './Partners.js';
import { useSending } from './sending.js';
import { fieldOf } from './sent.js';
import { Initiative, What } from './What.js';

/** At most seven answers; all else is there already. */
export function ProposalForm({
  leads,
  areas,
  ...begun
}: Begun & { readonly leads: readonly string[]; readonly areas: readonly Choice[] }) {
  const t = useWords();
  const { asking, pilot } = begun;
  const kept = useKeptProposal(begun);
  const { form, drafting } = kept;
  const { send, isStale, forget, pressed, ...sending } = useSending(kept, asking);
  const action = t(drafting ? 'web.propose.send' : 'web.propose.send-again');
  const goOn = (version: number, theirs?: Answers): void => {
    forget();
    kept.goOn(version, theirs);
  };
  return (
    <Form
      form={form}
      command={{ ...sending, send: (values, given) => void send(values, given), unasked: pressed === 0 }}
      action={action}
      where={(sent) => fieldOf(sent, form.getValues())}
      beside={drafting ? <DraftState kept={kept} pilot={pilot} /> : null}
    >
      <Paragraph>{t('web.propose.intro')}</Paragraph>
      {isStale ? (
        <OtherVersion
          id={kept.id}
          asking={asking}
          mine={form.getValues()}
          pressed={pressed}
          action={action}
          goOn={goOn}
        />
      ) : null}
      <What asking={asking} leads={leads} areas={areas} />
      <Partners asking={asking} pilot={pilot} />
      {asking.measure?.kind === 'joint-initiative' ? <Initiative /> : <Indicators asking={asking} />}
      <Contributions />
      <AskedOf asking={asking} />
    </Form>
  );
}
