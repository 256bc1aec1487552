import { Button, Dialog, Heading, Select, Label, Field } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { loginChoosableOptions, loginLoginMutation } from '../api/@tanstack/react-query.gen.js';
import { useWords } from '../app/words.js';

/** Lies over the page, so that nothing typed on it is lost. */
export function Login() {
  const t = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const queries = useQueryClient();
  const people = useQuery(loginChoosableOptions());
  const login = useMutation({ ...loginLoginMutation(), onSuccess: () => queries.invalidateQueries() });
  const [person, choosePerson] = useState('');
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <Dialog ref={dialog} closeButton={false}>
      <Heading level={1}>{t('web.login')}</Heading>
      <form
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
        <Button type="submit">{t('web.login')}</Button>
      </form>
    </Dialog>
  );
}
