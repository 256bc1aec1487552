import { Card, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { noticesListOptions } from '../api/@tanstack/react-query.gen.js';
import { useWords } from '../app/words.js';

/** What waits for me, and what I was told. */
export function Desk() {
  const t = useWords();
  const notices = useQuery(noticesListOptions());
  return (
    <>
      <Heading level={1}>{t('web.desk.title')}</Heading>
      {notices.data?.items.map(({ id, subject, text, pilot }) => (
        <Card key={id}>
          <Heading level={2}>{subject}</Heading>
          <Paragraph>{text}</Paragraph>
          {pilot === null ? null : (
            <Link to="/piloter/$id" params={{ id: pilot }}>
              {t('web.open')}
            </Link>
          )}
        </Card>
      ))}
    </>
  );
}
