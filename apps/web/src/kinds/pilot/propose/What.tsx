import { Fieldset, Paragraph } from '@digdir/designsystemet-react';
import { useNames } from '../../../app/names.js';
import { language, useWords } from '../../../app/words.js';
import { Choose, type Choice } from '../../../form/choices.js';
import { Text } from '../../../form/Text.js';
import type { Asking } from './answers.js';

/** What is tried, why, and by whom it is led. */
export function What({
  asking: { measure },
  leads,
  areas,
}: {
  readonly asking: Asking;
  readonly leads: readonly string[];
  readonly areas: readonly Choice[];
}) {
  const t = useWords();
  const nameOf = useNames();
  return (
    <Fieldset className="part">
      <Fieldset.Legend>{t('web.propose.what')}</Fieldset.Legend>
      {measure === null ? (
        <>
          <Choose name="area" label={t('web.list.area')} choices={areas} />
          <Text name="newTitle" label={t('web.propose.new-title')} most={200} />
          <Text
            name="reason"
            label={t('web.propose.reason')}
            hint={t('web.propose.reason-hint')}
            rows={3}
            most={4000}
          />
        </>
      ) : (
        <>
          <Paragraph>
            {measure.code} {measure.title[language()]}
          </Paragraph>
          <Text name="title" label={t('web.propose.title-of-pilot')} most={200} />
        </>
      )}
      <Text name="aim" label={t('web.propose.aim')} hint={t('web.propose.aim-hint')} rows={4} most={4000} />
      {leads.length > 1 ? (
        <Choose
          name="lead"
          label={t('web.propose.lead')}
          choices={leads.map((id) => ({ value: id, label: nameOf(id) }))}
        />
      ) : (
        <Paragraph>{t('web.propose.led-by', { lead: nameOf(leads[0] ?? '') })}</Paragraph>
      )}
    </Fieldset>
  );
}

/** A joint initiative is tried by nobody: somebody is approached, and the lead comes back to it. */
export function Initiative() {
  const t = useWords();
  return (
    <Fieldset className="part">
      <Fieldset.Legend>{t('web.propose.initiative')}</Fieldset.Legend>
      <Fieldset.Description>{t('web.propose.initiative-hint')}</Fieldset.Description>
      <Text name="recipient" label={t('web.propose.recipient')} most={200} />
      <Text name="followUpOn" label={t('web.propose.follow-up')} type="date" />
    </Fieldset>
  );
}
