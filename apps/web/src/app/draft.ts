import { useForm, type DefaultValues, type FieldValues, type UseFormReturn } from 'react-hook-form';
import { forget, keptOf, useKept } from './kept.js';

/** A form that begins with what was typed into it and not sent, else with what is given. */
export function useDraft<T extends FieldValues>(
  name: string,
  initial: T,
): { readonly form: UseFormReturn<T>; readonly sent: (next?: T) => void } {
  const form = useForm<T>({
    shouldFocusError: false, // what is wrong is said in one place, and that has the focus
    defaultValues: { ...initial, ...keptOf<T>(name) } as DefaultValues<T>,
  });
  useKept(name, form, initial);
  const sent = (next: T = initial): void => {
    form.reset(next);
    forget(name);
  };
  return { form, sent };
}
