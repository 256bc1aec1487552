import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useAgain } from './again.js';
import { isLoadedAnewLately, loadAnew, NotFetched } from './fetched.js';
import { useWords } from './words.js';

/** Instead of a page that could not be shown: its part of the program did not come, or something in it failed. */
export function Broken({ error }: ErrorComponentProps) {
  const t = useWords();
  if (error instanceof NotFetched) return <NotHere />;
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

const OFTEN_MS = 5_000;

/** A page that did not come. It is loaded anew as soon as somebody answers; what was typed is kept in this browser. */
function NotHere() {
  const t = useWords();
  const { again, asking, still } = useAgain();
  useEffect(() => {
    if (isLoadedAnewLately()) return;
    const anew = (): void => void loadAnew();
    anew();
    const timer = setInterval(anew, OFTEN_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <section role="alert" className="stack">
      <Heading level={1} data-size="sm">
        {t('web.not-fetched.title')}
      </Heading>
      <Paragraph>{t('web.not-fetched.text')}</Paragraph>
      <Paragraph>{t('web.not-fetched.kept')}</Paragraph>
      <div className="row">
        <Button loading={asking} onClick={again}>
          {t('web.again')}
        </Button>
        <span role="status">{still ? t('web.not-fetched.still') : null}</span>
      </div>
    </section>
  );
}
