import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { pilotsOneOptions } from '../api/@tanstack/react-query.gen.js';
import { useWords } from '../app/words.js';

/** Where a pilot stands, and whose turn it is. */
export function PilotPage() {
  const t = useWords();
  const { id } = useParams({ strict: false }) as { id: string };
  const pilot = useQuery(pilotsOneOptions({ path: { id } }));
  if (pilot.data === undefined) return null;
  return (
    <>
      <Heading level={1}>{pilot.data.title}</Heading>
      <Paragraph>{t(`phase.${pilot.data.phase}`)}</Paragraph>
    </>
  );
}
