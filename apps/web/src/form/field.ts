import type { ReactNode } from 'react';
import { useFormContext, type RegisterOptions } from 'react-hook-form';
import { useWords } from '../app/words.js';
import { faultsIn, useIds } from './faults.js';

export interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  /** Fields that may be left empty say so. */
  readonly optional?: boolean;
  /** Where that is plain of itself, nothing is said. */
  readonly unmarked?: boolean;
}

/** A field's rules, its fault in words, and the id that the summary links to. */
export function useField({ name, label, optional = false, unmarked = false }: FieldProps, rules: RegisterOptions = {}) {
  const t = useWords();
  const idOf = useIds();
  const { register, formState } = useFormContext();
  const required = optional ? {} : { required: t('web.form.required', { label }) };
  const fault = faultsIn(formState.errors).find((one) => one.name === name)?.message;
  return {
    fault,
    input: { id: idOf(name), ...register(name, { ...required, ...rules }) },
    said: optional && !unmarked ? t('web.form.optional', { label }) : label,
  };
}
