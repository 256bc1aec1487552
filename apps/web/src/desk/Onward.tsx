import { Heading } from '@digdir/designsystemet-react';
import { Page } from '../app/Links.js';
import { useWords } from '../app/words.js';
import { useWays } from '../kinds/kind.js';

/** Where somebody can go on from where nothing waits for them: to their offices, the list, and what everybody has. */
export function Onward({ here }: { readonly here: string }) {
  const t = useWords();
  const { offices, everybody } = useWays();
  const ways = [...offices, { to: '/tiltak', onward: t('web.onward.list') }, ...everybody];
  return (
    <nav className="stack" aria-labelledby="onward">
      <Heading level={2} id="onward" data-size="sm">
        {t('web.onward.title')}
      </Heading>
      <ul className="plain stack">
        {ways
          .filter(({ to }) => to !== here)
          .map(({ to, onward }) => (
            <li key={to}>
              <Page path={to}>{onward}</Page>
            </li>
          ))}
      </ul>
    </nav>
  );
}
