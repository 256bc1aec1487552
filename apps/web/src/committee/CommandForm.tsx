import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Problem } from '../app/queries.js';
import { ProblemNotice } from '../app/ProblemNotice.js';

/** What every form that gives a command has: its fields, why it was refused, and one button. */
export function CommandForm({
  submit,
  onSubmit,
  command,
  children,
  quiet = false,
  label,
}: {
  /** The words on the button. */
  readonly submit: string;
  readonly onSubmit: () => void;
  readonly command: { readonly pending: boolean; readonly problem: Problem | 'away' | null };
  readonly children?: ReactNode;
  /** One of several: not the one that the page is for. */
  readonly quiet?: boolean;
  readonly label?: string;
}) {
  return (
    <form
      className="stack form"
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      <ProblemNotice problem={command.problem} />
      <div>
        <Button type="submit" variant={quiet ? 'secondary' : 'primary'} loading={command.pending}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
