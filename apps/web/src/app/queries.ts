import { MutationCache, QueryClient } from '@tanstack/react-query';
import { meMeQueryKey } from '../api/@tanstack/react-query.gen.js';
import { client } from '../api/client.gen.js';
import { language } from './words.js';

/** What the API answers instead of doing what it was asked. `detail` is a sentence for people. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
}
export const isProblem = (error: unknown): error is Problem =>
  typeof error === 'object' && error !== null && 'code' in error && 'detail' in error;

client.setConfig({ baseUrl: '', credentials: 'same-origin', throwOnError: true });
client.interceptors.request.use((request) => {
  request.headers.set('accept-language', language());
  return request;
});

/** What is refused stays refused; what did not come is asked for again. */
export const queries: QueryClient = new QueryClient({
  // A login that ran out in the middle of something is asked for at once, over the page.
  mutationCache: new MutationCache({
    onError: (error) => {
      if (isProblem(error) && error.status === 401) void queries.invalidateQueries({ queryKey: meMeQueryKey() });
    },
  }),
  defaultOptions: {
    queries: { retry: (times, error) => !isProblem(error) && times < 3, staleTime: 5000 },
    mutations: { retry: false },
  },
});
