import { Field, Label, Select } from '@digdir/designsystemet-react';
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import { useWords } from '../app/words.js';

/** What a wording does to the pilot; nothing to choose where the case is about none. */
export function EffectField<T extends FieldValues>({
  form,
  name,
  label,
  effects,
}: {
  readonly form: UseFormReturn<T>;
  readonly name: FieldPath<T>;
  readonly label: string;
  readonly effects: readonly string[];
}) {
  const t = useWords();
  if (effects.length === 0) return null;
  return (
    <Field>
      <Label>{label}</Label>
      <Select {...form.register(name)}>
        <option value="">{t('web.paper.no-effect')}</option>
        {effects.map((effect) => (
          <option key={effect} value={effect}>
            {t(`effect.${effect}`)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
