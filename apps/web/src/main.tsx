import '@fontsource-variable/inter';
import '@digdir/designsystemet-css';
import './theme/tiltaksmotor.css';
import './app/page.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import unfetched from '@tiltaksmotor/texts/unfetched.json';
import { queries } from './app/queries.js';
import { router } from './app/routes.js';
import { loadWords } from './app/words.js';

const app = document.getElementById('app');
if (app === null) throw new Error('the page has no place for the application');
try {
  await loadWords();
  createRoot(app).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
} catch {
  sayWithoutWords(app);
}

/** The words did not come: what can be said without them, in every language, and a way on. */
function sayWithoutWords(app: HTMLElement): void {
  const main = document.createElement('main');
  const words = Object.entries(unfetched);
  for (const [lang, { text }] of words) {
    const said = document.createElement('p');
    said.lang = lang;
    said.textContent = text;
    main.append(said);
  }
  const again = document.createElement('button');
  again.textContent = [...new Set(words.map(([, { again }]) => again))].join(' / ');
  again.addEventListener('click', () => location.reload());
  main.append(again);
  main.setAttribute('role', 'alert');
  app.replaceChildren(main);
}
