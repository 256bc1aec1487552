import { Heading } from '@digdir/designsystemet-react';
import { useTitle } from '../app/title.js';
import { useWords } from '../app/words.js';

export function Board() {
  const t = useWords();
  useTitle(t('web.nav.pilots'));
  return <Heading level={1}>{t('web.nav.pilots')}</Heading>;
}
