import { Heading } from '@digdir/designsystemet-react';
import { useTitle } from '../app/title.js';
import { useWords } from '../app/words.js';

export function Meetings() {
  const t = useWords();
  useTitle(t('web.nav.meetings'));
  return <Heading level={1}>{t('web.nav.meetings')}</Heading>;
}
