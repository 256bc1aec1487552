import { Heading, Link, Paragraph } from '@digdir/designsystemet-react';
import { useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTitle } from '../app/focus.js';
import { useWords } from '../app/words.js';

/** Where the window of its own comes back to, and on which channel it tells the others. */
export const BACK = '/innlogging?svar=inne';
export const LOGGED_IN = 'logged-in';

const ANSWERS = ['inne', 'ukjent', 'ubekreftet', 'ikke-fullfort'];

/** What came of logging in, where it has no page to return to. */
export function Back() {
  const t = useWords();
  const { svar } = useSearch({ strict: false }) as { svar?: string };
  const answer = svar !== undefined && ANSWERS.includes(svar) ? svar : 'ikke-fullfort';
  useTitle(t('web.login'));
  useEffect(() => {
    if (answer !== 'inne') return;
    const tell = new BroadcastChannel(LOGGED_IN);
    tell.postMessage(true);
    tell.close();
    // Browsers close only what a page of ours opened; else it says that it may be closed.
    close();
  }, [answer]);
  return (
    <>
      <Heading level={1}>{t(`web.login-page.${answer}.title`)}</Heading>
      <Paragraph>{t(`web.login-page.${answer}.text`)}</Paragraph>
      {answer === 'inne' ? null : <Link href="/">{t('web.again')}</Link>}
    </>
  );
}
