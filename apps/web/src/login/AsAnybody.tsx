import { Button, Field, Label, Paragraph, Select, Textfield } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { loginChoosableOptions, loginLoginMutation } from '../api/@tanstack/react-query.gen.js';
import { useWords } from '../app/words.js';
import { kindsOf, type Choosable } from './people.js';

/** For development: say who you are. Whoever tries the system finds somebody by what they are, not by name. */
export function AsAnybody() {
  const t = useWords();
  const queries = useQueryClient();
  const people = useQuery(loginChoosableOptions());
  const login = useMutation({ ...loginLoginMutation(), onSuccess: () => queries.invalidateQueries() });
  const [words, search] = useState('');
  const [chosen, choosePerson] = useState('');
  const said = ({ name, held }: Choosable): string =>
    [
      name,
      ...held.map(({ role, place, deputy }) =>
        t(`web.login-page.${deputy ? 'deputy-at' : 'role-at'}`, { role: t(`role.${role}`), place }),
      ),
    ].join(', ');
  const kinds = kindsOf(people.data?.items ?? [], words, said);
  const found = kinds.flatMap((kind) => kind.people);
  // What is searched for until one is left is chosen by that.
  const person = found.length === 1 ? found[0]!.id : found.some(({ id }) => id === chosen) ? chosen : '';
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (person !== '') login.mutate({ body: { person } });
      }}
    >
      <Textfield
        type="search"
        label={t('web.login-page.search')}
        value={words}
        onChange={(event) => search(event.target.value)}
      />
      <Field>
        <Label>{t('web.login-as')}</Label>
        <Select value={person} onChange={(event) => choosePerson(event.target.value)}>
          <option value="" disabled />
          {kinds.map(({ kind, people: inside }) => (
            <optgroup key={kind} label={t(`web.login-page.kind.${kind}`)}>
              {inside.map((one) => (
                <option key={one.id} value={one.id}>
                  {said(one)}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      <Paragraph role="status" data-size="sm">
        {people.data === undefined ? '' : t('web.login-page.found', { count: found.length })}
      </Paragraph>
      <div>
        <Button type="submit">{t('web.login')}</Button>
      </div>
    </form>
  );
}
