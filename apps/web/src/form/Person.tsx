import { Field, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useWords } from '../app/words.js';
import { useField, type FieldProps } from './field.js';
import { Finder } from './Finder.js';
import { useChosen, useFound } from './people.js';

/** Somebody, found by a part of their name. `role` and `at` say among whom: those with that role, there. */
export function Person({ role, at, ...props }: FieldProps & { readonly role?: string; readonly at?: string }) {
  const t = useWords();
  const { fault, input, said } = useField(props);
  const { setValue, formState } = useFormContext();
  const [typed, search] = useState('');
  const chosen = useChosen(useWatch({ name: props.name }) as string, role);
  const found = useFound(typed, role, at);
  const choose = (id: string): void =>
    setValue(props.name, id, { shouldDirty: true, shouldValidate: formState.isSubmitted });
  return (
    <Field>
      <Label htmlFor={input.id}>{said}</Label>
      <Field.Description>
        {props.hint} {t('web.form.person-how')}
      </Field.Description>
      <Finder
        id={input.id}
        label={said}
        chosen={chosen}
        found={found}
        search={search}
        choose={choose}
        required={props.optional !== true}
        invalid={fault !== undefined}
      />
      {fault === undefined ? null : <ValidationMessage>{fault}</ValidationMessage>}
    </Field>
  );
}
