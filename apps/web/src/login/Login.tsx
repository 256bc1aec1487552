import { Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { oidcWaysOptions } from '../api/@tanstack/react-query.gen.js';
import { backTo } from '../app/focus.js';
import { useWords } from '../app/words.js';
import { AtIssuer } from './AtIssuer.js';
import { AsAnybody } from './AsAnybody.js';

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
    <Dialog ref={dialog} closeButton={false} onCancel={(event) => event.preventDefault()}>
      <Heading level={1}>{t('web.login')}</Heading>
      {expired ? <Paragraph>{t('web.login-page.expired')}</Paragraph> : null}
      {ways.data?.issuer === true ? <AtIssuer expired={expired} /> : null}
      {ways.data?.development === true ? <AsAnybody /> : null}
      {ways.data?.issuer === false && !ways.data.development ? <Paragraph>{t('web.login-page.none')}</Paragraph> : null}
    </Dialog>
  );
}
