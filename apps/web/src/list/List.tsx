import { Heading } from '@digdir/designsystemet-react';
import { useTitle } from '../app/title.js';
import { useWords } from '../app/words.js';

export function List() {
  const t = useWords();
  useTitle(t('web.nav.list'));
  return <Heading level={1}>{t('web.nav.list')}</Heading>;
}
