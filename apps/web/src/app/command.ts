import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { isProblem, type Problem } from './queries.js';

/** A type and no interface: the client takes it for a record. */
export type CommandHeaders = {
  readonly 'Idempotency-Key': string;
  readonly 'If-Match'?: string;
};

/**
 * Gives a command once, however often its button is pressed. What did not get through keeps its key, so that trying again
 * is no second command; what was answered gets a new one.
 *
 * `give` is called with the headers to send. `seen` is the version on the screen, where somebody else coming first matters.
 */
export function useCommand<Input, Answer>(
  give: (input: Input, headers: CommandHeaders) => Promise<Answer>,
  { seen, done }: { readonly seen?: number | undefined; readonly done?: (answer: Answer, input: Input) => void } = {},
) {
  const queries = useQueryClient();
  const key = useRef<string | null>(null);
  const whenGiven = useRef<(() => void) | undefined>(undefined);
  const mutation = useMutation<Answer, unknown, Input>({
    mutationFn: (input) => {
      key.current ??= crypto.randomUUID();
      return give(input, {
        'Idempotency-Key': key.current,
        ...(seen === undefined ? {} : { 'If-Match': `"${seen}"` }),
      });
    },
    onSuccess: async (answer, input) => {
      key.current = null;
      whenGiven.current?.();
      await queries.invalidateQueries();
      done?.(answer, input);
    },
    onError: async (error) => {
      if (!isProblem(error)) return;
      key.current = null;
      // What the page shows may be why: it was made of something that has changed since.
      await queries.invalidateQueries();
    },
  });
  /** `given` is called as soon as it is given; `done`, when what the page shows is as it is then. */
  const send = (input: Input, given?: () => void): void => {
    if (mutation.isPending) return;
    whenGiven.current = given;
    mutation.mutate(input);
  };
  const problem: Problem | 'away' | null =
    mutation.error === null ? null : isProblem(mutation.error) ? mutation.error : 'away';
  return { send, pending: mutation.isPending, sent: mutation.isSuccess, problem, forget: mutation.reset };
}
