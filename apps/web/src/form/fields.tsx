import {
  Field,
  Fieldset,
  Label,
  Radio,
  Select,
  Checkbox,
  Textfield,
  ValidationMessage,
} from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useFormContext, type RegisterOptions } from 'react-hook-form';
import { useWords } from '../app/words.js';
import { faultsIn, idOf } from './faults.js';

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  /** Fields that may be left empty say so. */
  readonly optional?: boolean;
}

/** A field's rules, its fault in words, and the id that the summary links to. */
function useField({ name, label, optional = false }: FieldProps, rules: RegisterOptions = {}) {
  const t = useWords();
  const { register, formState } = useFormContext();
  const required = optional ? {} : { required: t('web.form.required', { label }) };
  const fault = faultsIn(formState.errors).find((one) => one.name === name)?.message;
  return {
    fault,
    input: { id: idOf(name), ...register(name, { ...required, ...rules }) },
    said: optional ? t('web.form.optional', { label }) : label,
  };
}

/** One line, or several. */
export function Text(
  props: FieldProps & {
    readonly rows?: number;
    readonly most?: number;
    readonly type?: 'text' | 'date' | 'number';
    readonly suffix?: string;
  },
) {
  const t = useWords();
  const { rows, most, type = 'text', hint, suffix } = props;
  const { fault, input, said } = useField(props, {
    ...(most === undefined ? {} : { maxLength: { value: most, message: t('web.form.issue.TooMany', { most }) } }),
    validate: (value) =>
      typeof value !== 'string' ||
      value.trim() !== '' ||
      props.optional === true ||
      t('web.form.required', { label: props.label }),
  });
  const shared = { label: said, description: hint, error: fault, ...(suffix === undefined ? {} : { suffix }) };
  return rows === undefined ? (
    <Textfield
      {...shared}
      {...input}
      type={type}
      {...(type === 'number' ? { min: 0, inputMode: 'numeric' as const } : {})}
    />
  ) : (
    <Textfield {...shared} {...input} multiline rows={rows} />
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** One of many. */
export function Choose(
  props: FieldProps & {
    readonly choices: readonly Choice[];
    readonly groups?: readonly (readonly [string, readonly Choice[]])[];
  },
) {
  const t = useWords();
  const { hint, choices, groups = [] } = props;
  const { fault, input, said } = useField(props);
  return (
    <Field>
      <Label htmlFor={input.id}>{said}</Label>
      {hint === undefined ? null : <Field.Description>{hint}</Field.Description>}
      <Select {...input} aria-invalid={fault !== undefined}>
        <option value="">{t('web.form.choose')}</option>
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
        {groups.map(([heading, inside]) => (
          <optgroup key={heading} label={heading}>
            {inside.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      {fault === undefined ? null : <ValidationMessage>{fault}</ValidationMessage>}
    </Field>
  );
}

/** One of a few, all of them seen. */
export function Pick(props: FieldProps & { readonly choices: readonly Choice[] }) {
  const { hint, choices } = props;
  const { fault, input, said } = useField(props);
  const { id, ...registered } = input;
  return (
    <Fieldset>
      <Fieldset.Legend>{said}</Fieldset.Legend>
      {hint === undefined ? null : <Fieldset.Description>{hint}</Fieldset.Description>}
      {choices.map(({ value, label, hint: description }, i) => (
        <Radio
          key={value}
          {...registered}
          {...(i === 0 ? { id } : {})}
          value={value}
          label={label}
          {...(description === undefined ? {} : { description })}
          aria-invalid={fault !== undefined}
        />
      ))}
      {fault === undefined ? null : <ValidationMessage>{fault}</ValidationMessage>}
    </Fieldset>
  );
}

/** Any of some. `second` heads another list of the same field, which leaves what is said of it to the first. */
export function Tick(props: FieldProps & { readonly choices: readonly Choice[]; readonly second?: string }) {
  const t = useWords();
  const { hint, choices, label, second } = props;
  const { fault, input, said } = useField(props, {
    validate: (value) =>
      props.optional === true || (Array.isArray(value) && value.length > 0) || t('web.form.required', { label }),
  });
  const { id, ...registered } = input;
  return (
    <Fieldset>
      <Fieldset.Legend>{second ?? said}</Fieldset.Legend>
      {hint === undefined ? null : <Fieldset.Description>{hint}</Fieldset.Description>}
      <div className={choices.some((one) => one.hint !== undefined) ? 'choices' : 'choices narrow'}>
        {choices.map(({ value, label: name, hint: description }, i) => (
          <Checkbox
            key={value}
            {...registered}
            {...(i === 0 && second === undefined ? { id } : {})}
            value={value}
            label={name}
            {...(description === undefined ? {} : { description })}
            aria-invalid={fault !== undefined && second === undefined}
          />
        ))}
      </div>
      {fault === undefined || second !== undefined ? null : <ValidationMessage>{fault}</ValidationMessage>}
    </Fieldset>
  );
}

/** Yes, or not. */
export function Yes({ name, label }: FieldProps) {
  const { register } = useFormContext();
  return <Checkbox id={idOf(name)} {...register(name)} label={label} />;
}
