import { defineConfig } from '@hey-api/openapi-ts';

/** The client is made of the API's own description. Made anew by `npm run client -w @tiltaksmotor/web`; CI sees to it that it is. */
export default defineConfig({
  input: '../../openapi.json',
  output: {
    path: 'src/api',
    header: ['// Generated from openapi.json by `npm run client -w @tiltaksmotor/web`. Not edited by hand.'],
  },
  plugins: ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk', '@tanstack/react-query'],
});
