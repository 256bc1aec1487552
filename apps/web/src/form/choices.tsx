import {
  Checkbox,
  Details,
  Field,
  Fieldset,
  Label,
  Radio,
  Select,
  ValidationMessage,
} from '@digdir/designsystemet-react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useWords } from '../app/words.js';
import { type FieldProps, useField, useIds } from './field.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** One of many. It has to be chosen, unless nothing is an answer too. */
export function Choose(
  props: FieldProps & {
    readonly choices: readonly Choice[];
    /** What nothing is called where that is an answer; null where the form begins with one that is chosen. */
    readonly nothing?: string | null;
  },
) {
  const t = useWords();
  const { hint, choices, nothing = t('web.form.choose') } = props;
  const { fault, input, said } = useField(props, props.nothing === undefined ? {} : { required: false });
  return (
    <Field>
      <Label htmlFor={input.id}>{said}</Label>
      {hint === undefined ? null : <Field.Description>{hint}</Field.Description>}
      <Select {...input} aria-invalid={fault !== undefined}>
        {nothing === null ? null : <option value="">{nothing}</option>}
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
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
  const idOf = useIds();
  const { register } = useFormContext();
  return <Checkbox id={idOf(name)} {...register(name)} label={label} />;
}

/** Any of many: the likely ones first. The rest is folded away, unless one of them is chosen or nothing comes before it. */
export function TickFirst({
  first,
  rest,
  more,
  others,
  ...field
}: FieldProps & {
  readonly first: readonly Choice[];
  readonly rest: readonly Choice[];
  /** What unfolds the rest. */
  readonly more: string;
  /** What the rest is called. */
  readonly others: string;
}) {
  const chosen = useWatch({ name: field.name }) as readonly string[];
  const { hint: _, ...again } = field;
  return (
    <>
      <Tick {...field} choices={first} />
      <Details defaultOpen={first.length === 0 || rest.some(({ value }) => chosen.includes(value))}>
        <Details.Summary>{more}</Details.Summary>
        <Details.Content>
          <Tick {...again} second={others} choices={rest} />
        </Details.Content>
      </Details>
    </>
  );
}
