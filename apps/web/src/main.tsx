import '@fontsource-variable/inter';
import '@digdir/designsystemet-css';
import './theme/tiltaksmotor.css';
import './app/page.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queries } from './app/queries.js';
import { router } from './app/routes.js';
import { sayWithoutWords } from './app/wordless.js';
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
