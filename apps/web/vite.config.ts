import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const languageOf = (id: string): string | undefined => /libs\/texts\/src\/([a-z]+)\/[\w-]+\.json/.exec(id)?.[1];

/** What the API alone says: pages are sent it as sentences. */
const SAID_BY_API = ['refusal', 'docpart', 'inPdf'];
const textsOfPages: Plugin = {
  name: 'texts-of-pages',
  enforce: 'pre',
  transform(content, id) {
    if (languageOf(id) === undefined) return null;
    const groups = Object.entries(JSON.parse(content) as object).filter(([group]) => !SAID_BY_API.includes(group));
    return { code: JSON.stringify(Object.fromEntries(groups)), map: null };
  },
};

/** `npm run dev -w @tiltaksmotor/web` beside a running `npm start` serves the sources, with the API of that. */
export default defineConfig({
  plugins: [react(), textsOfPages],
  build: {
    // Components that no page uses stay out, with all that only they import.
    rolldownOptions: {
      // A language's texts are fetched all together.
      output: {
        codeSplitting: {
          groups: [
            { debugName: 'texts', name: (id) => `texts-${languageOf(id)}`, test: (id) => languageOf(id) !== undefined },
          ],
        },
      },
      treeshake: { moduleSideEffects: [{ test: /@digdir\/designsystemet-react/, sideEffects: false }] },
    },
    outDir: 'dist/web',
    emptyOutDir: true,
    sourcemap: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': process.env['API_URL'] ?? 'http://127.0.0.1:3000' } },
});
