import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** `npm run dev -w @tiltaksmotor/web` beside a running `npm start` serves the sources, with the API of that. */
export default defineConfig({
  plugins: [react()],
  build: {
    // Components that no page uses stay out, with all that only they import.
    rolldownOptions: {
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
