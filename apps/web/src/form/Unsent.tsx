import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useIsMutating } from '@tanstack/react-query';
import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { forget, readWords, whenForgotten, wordsOf } from './kept.js';
import { useWords } from '../app/words.js';
import { Facts } from '../app/Facts.js';

/**
 * Stands where a form stood whose command is no longer possible: words that were typed into it and not sent are shown, to be
 * copied or deleted. `kept` is what the form is kept as; `children` say what else can be done with them. While something is
 * being sent it may be these words, which are forgotten only when all that the page shows has been fetched anew.
 */
export function Unsent({
  kept,
  of,
  level = 2,
  children,
}: {
  readonly kept: string;
  /** What the form was called, where the names of its fields do not say so. */
  readonly of?: string;
  readonly level?: 2 | 4;
  readonly children?: ReactNode;
}) {
  const t = useWords();
  const words = useSyncExternalStore(whenForgotten, () => wordsOf(kept));
  const sending = useIsMutating() > 0;
  const [isLeft, leave] = useState(!sending);
  const [copied, copy] = useState<'copied' | 'select' | null>(null);
  if (!sending && !isLeft) leave(true);
  if (words === null || !isLeft) return null;
  const written = readWords(words);
  const all = written.map(({ label, text }) => (written.length === 1 ? text : `${label}\n${text}`)).join('\n\n');
  const onto = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(all);
      copy('copied');
    } catch {
      copy('select'); // browsers copy only where the address is a safe one, and people allow it
    }
  };
  return (
    <Alert data-color="warning" className="stack">
      <Heading level={level} data-size="xs">
        {of === undefined ? t('web.unsent.title') : `${t('web.unsent.title')}: ${of}`}
      </Heading>
      <Paragraph role="status">{t('web.unsent.why')}</Paragraph>
      {children}
      <Facts facts={written.map(({ label, text }) => ({ label, value: text }))} apart />
      <div className="row">
        <Button type="button" variant="secondary" onClick={() => void onto()}>
          {t('web.unsent.copy')}
        </Button>
        <Button type="button" variant="tertiary" onClick={() => forget(kept)}>
          {t('web.unsent.delete')}
        </Button>
      </div>
      <div role="status">{copied === null ? '' : t(`web.unsent.${copied}`)}</div>
    </Alert>
  );
}
