import { Heading } from '@digdir/designsystemet-react';
import { useTitle } from '../app/title.js';
import { useWords } from '../app/words.js';

export function Accessibility() {
  const t = useWords();
  useTitle(t('web.nav.accessibility'));
  return <Heading level={1}>{t('web.nav.accessibility')}</Heading>;
}
