import { Button } from '@digdir/designsystemet-react';
import { useFieldArray, type UseFormReturn } from 'react-hook-form';
import type { CaseMatter } from '../../api/types.gen.js';
import { useWords } from '../../app/words.js';
import { Text } from '../../committee/Text.js';
import { EffectField } from '../../committee/EffectField.js';
import { effectsFor } from '../../committee/effects.js';
import { newId, type Written } from './written.js';

/** The proposed wordings, and what each does to the pilot. Without a wording, the effect is put in words. */
export function Proposals({ form, about }: { readonly form: UseFormReturn<Written>; readonly about: CaseMatter }) {
  const t = useWords();
  const lines = useFieldArray({ control: form.control, name: 'proposals', keyName: 'key' });
  const effects = effectsFor(about);
  return (
    <fieldset className="stack">
      <legend>{t('web.part.proposals')}</legend>
      {lines.fields.map(({ key }, n) => (
        <div key={key} className="stack">
          <Text
            form={form}
            name={`proposals.${n}.text`}
            label={t('web.paper.alternative', { n: n + 1 })}
            {...(effects.length === 0 ? { required: true } : { description: t('web.paper.by-effect') })}
            rows={2}
            most={2000}
          />
          <EffectField
            form={form}
            name={`proposals.${n}.effect`}
            label={t('web.paper.effect', { n: n + 1 })}
            effects={effects}
          />
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
