import { Button } from '@digdir/designsystemet-react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import type { CaseMatter } from '../../../../api/types.gen.js';
import { useWords } from '../../../../app/words.js';
import { EffectField } from '../../paper/EffectField.js';
import { effectsFor } from '../../paper/effects.js';
import { Text } from '../../../../form/Text.js';
import { newId, type Written } from './written.js';

/** The proposed wordings, and what each does to the pilot. Without a wording, the effect is put in words. */
export function Proposals({ about }: { readonly about: CaseMatter }) {
  const t = useWords();
  const form = useFormContext<Written>();
  const lines = useFieldArray({ control: form.control, name: 'proposals', keyName: 'key' });
  const effects = effectsFor(about);
  return (
    <fieldset className="stack">
      <legend>{t('web.part.proposals')}</legend>
      {lines.fields.map(({ key }, n) => (
        <div key={key} className="stack">
          <Text
            name={`proposals.${n}.text`}
            label={t('web.paper.alternative', { n: n + 1 })}
            {...(effects.length === 0 ? {} : { optional: true, hint: t('web.paper.by-effect') })}
            rows={2}
            most={2000}
          />
          <EffectField name={`proposals.${n}.effect`} label={t('web.paper.effect', { n: n + 1 })} effects={effects} />
          <div>
            <Button type="button" variant="tertiary" data-size="sm" onClick={() => lines.remove(n)}>
              {t('web.paper.remove', { n: n + 1 })}
            </Button>
          </div>
        </div>
      ))}
      {lines.fields.length >= 10 ? null : (
        <div>
          <Button
            type="button"
            variant="secondary"
            data-size="sm"
            onClick={() => lines.append({ id: newId(form.getValues('proposals')), text: '', effect: '' })}
          >
            {t('web.paper.another')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
