import { createContext, type ReactNode, useContext, useEffect, useEffectEvent } from 'react';
import {
  type FieldErrors,
  type FieldPath,
  type FieldValues,
  type RegisterOptions,
  useFormContext,
  type UseFormReturn,
} from 'react-hook-form';
import { numberIn } from '@tiltaksmotor/domain/numbers';
import { useWords } from '../app/words.js';
import type { Problem } from '../app/queries.js';

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

/** One field that is wrong, and what is said of it. */
export interface Fault {
  readonly name: string;
  readonly message: string;
}

/** What is wrong, field by field, in the order of the form. */
export function faultsIn(errors: FieldErrors, above = ''): readonly Fault[] {
  return Object.entries(errors).flatMap(([key, error]): readonly Fault[] => {
    if (error === undefined || error === null || typeof error !== 'object' || key === 'ref') return [];
    const name = above === '' ? key : `${above}.${key}`;
    if ('type' in error && typeof error.message === 'string') return [{ name, message: error.message }];
    return faultsIn(error as FieldErrors, name);
  });
}

/** Which form a field is in: a page may have several with the same fields. */
export const FormId = createContext('f');

/** The ids of fields' inputs, by name, that a summary can link to. */
export function useIds(): (name: string) => string {
  const form = useContext(FormId);
  return (name) => `${form}-${name.replaceAll('.', '-')}`;
}

/** `/proposal/title` is said of the field `proposal.title`. */
const nameOf = (pointer: string): string => pointer.slice(1).replaceAll('/', '.');

/**
 * Says what the server found wrong by the field it is about. `where` gives the form's name for what was sent.
 * Returns whether all of it has a field, so that nothing more need be said.
 */
export function useServerFaults<T extends FieldValues>(
  form: UseFormReturn<T>,
  problem: Problem | 'away' | null,
  where: (name: string) => string = (name) => name,
): boolean {
  const t = useWords();
  const issues = issuesOf(problem);
  const known = (name: string): boolean => form.getFieldState(name as FieldPath<T>) !== undefined && name in flat(form);
  // Only a new answer says anything new.
  const say = useEffectEvent((answer: Problem | 'away' | null) => {
    for (const { at, kind, detail, ...facts } of issuesOf(answer)) {
      const name = where(nameOf(at));
      if (!known(name)) continue;
      form.setError(name as FieldPath<T>, {
        type: 'server',
        message: t([`web.form.issue.${kind}`, 'web.form.issue.other'], {
          ...facts,
          ...('of' in facts ? { context: facts.of } : {}),
          detail,
        }),
      });
    }
  });
  useEffect(() => say(problem), [problem]);
  return issues.length > 0 && issues.every(({ at }) => known(where(nameOf(at))));
}

const issuesOf = (problem: Problem | 'away' | null) =>
  problem === null || problem === 'away' ? [] : (problem.errors ?? []);

/** Every field's name in dots. */
function flat<T extends FieldValues>(form: UseFormReturn<T>): Readonly<Record<string, true>> {
  const names: Record<string, true> = {};
  const walk = (value: unknown, above: string): void => {
    names[above] = true;
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) walk(inner, above === '' ? key : `${above}.${key}`);
  };
  walk(form.getValues(), '');
  return names;
}

/** What was written, without the space around it; nothing is null. */
export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The number that was typed. What cannot be read is none, and refused where it is sent: it is never taken for zero. */
export const numberOf = (typed: string): number => numberIn(typed) ?? NaN;
