import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useWords } from './words.js';

/** Instead of a page that could not be shown: a part of it did not come, or something in it failed. */
export function Broken() {
  const t = useWords();
  return (
    <section role="alert" className="stack">
      <Heading level={1} data-size="sm">
        {t('problem.title.500')}
      </Heading>
      <Paragraph>{t('web.away.text')}</Paragraph>
      <div>
        <Button variant="secondary" onClick={() => location.reload()}>
          {t('web.again')}
        </Button>
      </div>
    </section>
  );
}
