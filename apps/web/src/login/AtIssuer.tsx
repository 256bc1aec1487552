import { Button, Link, Paragraph } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useWords } from '../app/words.js';
import { LOGGED_IN, BACK } from './back.js';

const start = (to: string): string => `/api/login/start?to=${encodeURIComponent(to)}`;
const here = (): string => `${location.pathname}${location.search}${location.hash}`;

/**
 * To the issuer and back to this page. Where somebody was at work, in a window of its own: this one, with what is typed in
 * it, stays as it is and goes on by itself.
 */
export function AtIssuer({ expired }: { readonly expired: boolean }) {
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
