import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Alert, Button, type ButtonProps, Heading, Paragraph } from '@digdir/designsystemet-react';
import { isProblem, type Problem } from '../app/queries.js';
import { useWords } from '../app/words.js';

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
  /** Known at once, where `isPending` is known when the button is drawn anew: a second press may come before that. */
  const giving = useRef(false);
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
    onSettled: () => {
      giving.current = false;
    },
  });
  /** `given` is called as soon as it is given; `done`, when what the page shows is as it is then. */
  const send = (input: Input, given?: () => void): void => {
    if (giving.current) return;
    giving.current = true;
    whenGiven.current = given;
    mutation.mutate(input);
  };
  const problem: Problem | 'away' | null =
    mutation.error === null ? null : isProblem(mutation.error) ? mutation.error : 'away';
  return { send, pending: mutation.isPending, sent: mutation.isSuccess, problem, forget: mutation.reset };
}

/** Says why something was not done, where screen readers hear it, and that nothing typed was lost. */
export function ProblemNotice({
  problem,
  quiet = false,
}: {
  readonly problem: Problem | 'away' | null;
  /** It leaves the focus where it is. */
  readonly quiet?: boolean;
}) {
  const t = useWords();
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!quiet) notice.current?.focus();
  }, [problem, quiet]);
  if (problem === null) return null;
  const stale = problem !== 'away' && problem.code === 'StaleVersion';
  return (
    <Alert ref={notice} tabIndex={-1} role="alert" data-color={stale ? 'warning' : 'danger'}>
      <Heading level={2} data-size="xs">
        {problem === 'away' ? t('web.away.title') : problem.title}
      </Heading>
      <Paragraph lang={problem === 'away' ? undefined : problem.language}>
        {problem === 'away' ? t('web.away.command') : problem.detail}
      </Paragraph>
      {stale ? <Paragraph>{t('web.stale')}</Paragraph> : null}
    </Alert>
  );
}

/** A command that asks nothing: one press gives it, and where it is refused it says why. */
export function Press({
  give,
  done,
  ...button
}: Omit<ButtonProps, 'onClick' | 'loading' | 'type'> & {
  readonly give: (headers: CommandHeaders) => Promise<unknown>;
  /** What follows when it has been given. */
  readonly done?: () => void;
}) {
  const command = useCommand((_: null, headers) => give(headers), done === undefined ? {} : { done });
  return (
    <div className="stack">
      <div>
        <Button {...button} type="button" loading={command.pending} onClick={() => command.send(null)} />
      </div>
      <ProblemNotice problem={command.problem} />
    </div>
  );
}

/** Whether the API offers a command to whoever asked. */
export const may = (
  { availableCommands }: { readonly availableCommands: readonly { readonly command: string }[] },
  command: string,
): boolean => availableCommands.some((offer) => offer.command === command);
