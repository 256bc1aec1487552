import { Heading } from '@digdir/designsystemet-react';
import { useTitle } from '../app/title.js';
import { useWords } from '../app/words.js';

export function Propose() {
  const t = useWords();
  useTitle(t('web.propose.title'));
  return <Heading level={1}>{t('web.propose.title')}</Heading>;
}
