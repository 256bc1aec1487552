import { Details } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { useCommand, type CommandHeaders } from './command.js';
import { useDraft } from './draft.js';
import { Form, type FormProps } from './Form.js';
import { Unsent } from './Unsent.js';

type Look = Pick<FormProps<FieldValues>, 'action' | 'label' | 'where' | 'danger' | 'quiet' | 'beside'>;

interface CommandFormProps<Values extends FieldValues, Answer> extends Look {
  /** What the form is kept as while it is written. */
  readonly kept: string;
  readonly begins: Values;
  readonly give: (values: Values, headers: CommandHeaders) => Promise<Answer>;
  /** The version on the screen, where somebody else coming first matters. */
  readonly seen?: number | undefined;
  readonly done?: (answer: Answer, values: Values) => void;
  /** What the form holds when it has been given, where that is not what it begins with. */
  readonly next?: (now: Values) => Values;
  /** The fields. */
  readonly children?: ReactNode | ((form: UseFormReturn<Values>) => ReactNode);
}

/** A command as a form: what is typed is kept until it has been given. */
export function CommandForm<Values extends FieldValues, Answer>(props: CommandFormProps<Values, Answer>) {
  const { kept, begins, give, seen, done, next, children, ...look } = props;
  const { form, sent } = useDraft(kept, begins);
  const command = useCommand(give, {
    seen,
    done: (answer, values) => {
      sent(next?.(form.getValues()));
      done?.(answer, values);
    },
  });
  return (
    <Form form={form} command={command} {...look}>
      {typeof children === 'function' ? children(form) : children}
    </Form>
  );
}

export interface FoldedCommandProps<Values extends FieldValues, Answer> extends CommandFormProps<Values, Answer> {
  readonly offered?: boolean;
  readonly open?: boolean;
  /** What it is folded away behind, where that is not what its button says. */
  readonly summary?: string;
  /** Of the heading over what could not be sent. */
  readonly level?: 2 | 4;
  /** Before the form. */
  readonly above?: ReactNode;
}

/** The same for whoever may give it, folded away behind its name; to others, what they typed of it and could not send. */
export function FoldedCommand<Values extends FieldValues, Answer>({
  offered = true,
  open = false,
  summary,
  level = 2,
  above,
  ...form
}: FoldedCommandProps<Values, Answer>) {
  if (!offered) return <Unsent kept={form.kept} of={form.action} level={level} />;
  return (
    <Details defaultOpen={open}>
      <Details.Summary>{summary ?? form.action}</Details.Summary>
      <Details.Content className="stack">
        {above}
        <CommandForm {...form} />
      </Details.Content>
    </Details>
  );
}
