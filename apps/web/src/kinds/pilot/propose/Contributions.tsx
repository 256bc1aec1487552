import { Fieldset } from '@digdir/designsystemet-react';
import { useEffect } from 'react';
import { useFormContext } from 'react-hook-form';
import { HOURS, KRONER } from '@tiltaksmotor/domain/numbers';
import { useNames } from '../../../app/names.js';
import { useWords } from '../../../app/words.js';
import { Choose } from '../../../form/choices.js';
import { NumberField } from '../../../form/NumberField.js';
import { Text } from '../../../form/Text.js';
import { NO_TERMS, partiesIn, type Answers } from './answers.js';

/** What each party puts in: in words, and the cost as one answer. Not known, and paid by itself, until somebody says more. */
export function Contributions() {
  const t = useWords();
  const form = useFormContext<Answers>();
  const parties = partiesIn({ lead: form.watch('lead'), partners: form.watch('partners') });
  return (
    <Fieldset className="part">
      <Fieldset.Legend>{t('web.propose.contributions')}</Fieldset.Legend>
      <Fieldset.Description>{t('web.propose.contributions-hint')}</Fieldset.Description>
      {parties
        .filter((party) => party !== '')
        .map((party) => (
          <Contribution key={party} party={party} parties={parties} />
        ))}
    </Fieldset>
  );
}

function Contribution({ party, parties }: { readonly party: string; readonly parties: readonly string[] }) {
  const t = useWords();
  const nameOf = useNames();
  const form = useFormContext<Answers>();
  const isNew = form.getValues(`terms.${party}`) === undefined;
  useEffect(() => {
    if (isNew) form.setValue(`terms.${party}`, { ...NO_TERMS, paidBy: party });
  }, [form, party, isNew]);
  const field = (name: string): string => `terms.${party}.${name}`;
  return (
    <Fieldset>
      <Fieldset.Legend>{nameOf(party)}</Fieldset.Legend>
      <Text name={field('contribution')} label={t('web.pilot.gives')} optional rows={2} most={1000} />
      <div className="row cost">
        <NumberField name={field('hours')} label={t('web.pilot.hours')} optional {...HOURS} />
        <NumberField name={field('kroner')} label={t('web.pilot.kroner')} optional {...KRONER} />
        <Choose
          name={field('paidBy')}
          label={t('web.propose.paid-by')}
          optional
          choices={parties.map((id) => ({ value: id, label: nameOf(id) }))}
        />
      </div>
    </Fieldset>
  );
}
