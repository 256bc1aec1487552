import { Textfield } from '@digdir/designsystemet-react';
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import { useWords } from '../app/words.js';

interface Props<T extends FieldValues> {
  readonly form: UseFormReturn<T>;
  readonly name: FieldPath<T>;
  readonly label: string;
  readonly description?: string;
  readonly required?: boolean;
  /** How many lines it opens with. */
  readonly rows?: number;
  readonly most?: number;
  readonly type?: 'text' | 'date' | 'datetime-local';
}

/** A field for something written, with what is wrong said beside it. */
export function Text<T extends FieldValues>({ form, name, label, description, required, rows, most, type }: Props<T>) {
  const t = useWords();
  const { ref, ...field } = form.register(name, {
    ...(required === true ? { required: t('web.field.required') } : {}),
    ...(most === undefined ? {} : { maxLength: { value: most, message: t('web.field.too-long', { most }) } }),
  });
  const error = form.getFieldState(name, form.formState).error?.message;
  const shared = {
    label: required === true ? label : t('web.field.optional', { label }),
    ...(description === undefined ? {} : { description }),
    ...(error === undefined ? {} : { error }),
    'aria-required': required === true,
    ...field,
  };
  return rows === undefined ? (
    <Textfield {...shared} type={type ?? 'text'} ref={ref} />
  ) : (
    <Textfield {...shared} multiline rows={rows} ref={ref} />
  );
}
