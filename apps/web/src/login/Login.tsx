import {
  Button,
  Dialog,
  Field,
  Heading,
  Label,
  Link,
  Paragraph,
  Select,
  Textfield,
} from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { loginChoosableOptions, loginLoginMutation, oidcWaysOptions } from '../api/@tanstack/react-query.gen.js';
import { backTo } from '../app/focus.js';
import { Languages } from '../app/Menu.js';
import { readIn, saidIn, useWords } from '../app/words.js';
import { BACK, LOGGED_IN } from './Back.js';
import { type Choosable, kindsOf } from './people.js';

/** Lies over the page, so that nothing typed on it is lost. `expired` says that somebody was logged in until now. */
export function Login({ expired }: { readonly expired: boolean }) {
  const t = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const ways = useQuery(oidcWaysOptions());
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => backTo(before);
  }, []);
  return (
    <Dialog
      ref={dialog}
      lang={saidIn('web.login', 'web.login-page', 'web.login-as', 'role')}
      closeButton={false}
      onCancel={(event) => event.preventDefault()}
    >
      <Heading level={1}>{t('web.login')}</Heading>
      {expired ? <Paragraph>{t('web.login-page.expired')}</Paragraph> : null}
      {ways.data?.issuer === true ? <AtIssuer expired={expired} /> : null}
      {ways.data?.development === true ? <AsAnybody /> : null}
      {ways.data?.issuer === false && !ways.data.development ? <Paragraph>{t('web.login-page.none')}</Paragraph> : null}
      {/* After the ways in: the dialog opens before those have come, and takes the first button for where to begin. */}
      {expired || ways.data === undefined ? null : (
        <div className="row" style={{ marginBlockStart: 'var(--ds-size-4)' }}>
          <Languages choose={readIn} />
        </div>
      )}
    </Dialog>
  );
}

const start = (to: string): string => `/api/login/start?to=${encodeURIComponent(to)}`;
const here = (): string => `${location.pathname}${location.search}${location.hash}`;

/**
 * To the issuer and back to this page. Where somebody was at work, in a window of its own: this one, with what is typed in
 * it, stays as it is and goes on by itself.
 */
function AtIssuer({ expired }: { readonly expired: boolean }) {
  const t = useWords();
  const queries = useQueryClient();
  useEffect(() => {
    const told = new BroadcastChannel(LOGGED_IN);
    const look = (): void => void queries.invalidateQueries();
    told.addEventListener('message', look);
    addEventListener('focus', look);
    return () => {
      told.close();
      removeEventListener('focus', look);
    };
  }, [queries]);
  if (!expired)
    return (
      <Button asChild>
        <a href={start(here())}>{t('web.login')}</a>
      </Button>
    );
  return (
    <>
      <Button asChild>
        <a href={start(BACK)} target="_blank" rel="opener">
          {t('web.login-page.new-window')}
        </a>
      </Button>
      <Paragraph>
        <Link href={start(here())}>{t('web.login-page.this-window')}</Link>
      </Paragraph>
    </>
  );
}

/** For development: say who you are. Whoever tries the system finds somebody by what they are, not by name. */
function AsAnybody() {
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
