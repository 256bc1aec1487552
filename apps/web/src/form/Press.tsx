import { Button, type ButtonProps } from '@digdir/designsystemet-react';
import { useCommand, type CommandHeaders } from '../app/command.js';
import { ProblemNotice } from '../app/ProblemNotice.js';

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
