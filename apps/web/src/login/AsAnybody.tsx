import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { loginChoosableOptions, loginLoginMutation } from '../api/@tanstack/react-query.gen.js';
import { useWords } from '../app/words.js';

/** For development: say who you are. */
export function AsAnybody() {
  const t = useWords();
  const queries = useQueryClient();
  const people = useQuery(loginChoosableOptions());
  const login = useMutation({ ...loginLoginMutation(), onSuccess: () => queries.invalidateQueries() });
  const [person, choosePerson] = useState('');
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (person !== '') login.mutate({ body: { person } });
      }}
    >
      <Field>
        <Label>{t('web.login-as')}</Label>
        <Select value={person} onChange={(event) => choosePerson(event.target.value)}>
          <option value="" disabled />
          {people.data?.items.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <div>
        <Button type="submit">{t('web.login')}</Button>
      </div>
    </form>
  );
}
