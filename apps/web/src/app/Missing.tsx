import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTitle } from './title.js';
import { useWords } from './words.js';

export function Missing() {
  const t = useWords();
  useTitle(t('web.missing.title'));
  return (
    <>
      <Heading level={1}>{t('web.missing.title')}</Heading>
      <Paragraph>{t('web.missing.text')}</Paragraph>
      <Link to="/">{t('web.nav.desk')}</Link>
    </>
  );
}
