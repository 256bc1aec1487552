import { Alert } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useWords } from '../app/words.js';
import { useCommand, type CommandHeaders } from './command.js';
import { collisions, overNewest, useFollowing, type Begun } from './draft.js';
import { Form, type FormProps } from './Form.js';

/**
 * A form about what others may write too, filled with how it stands `now`, and given over the version that was read. What
 * nobody collides with is given over the newest; where two have changed the same, theirs is said, and neither is lost.
 */
export function FollowingForm<Values extends FieldValues>({
  kept,
  now,
  version,
  give,
  newest,
  said,
  done,
  action,
  saved = action,
  given,
  children,
  ...look
}: Pick<FormProps<FieldValues>, 'action' | 'label' | 'where' | 'quiet' | 'beside'> & {
  readonly kept: string;
  readonly now: Values;
  readonly version: number;
  readonly give: (typed: Begun<Values>, headers: CommandHeaders) => Promise<unknown>;
  /** How it stands when it is asked; null where it is gone. */
  readonly newest: () => Promise<{ readonly version: number; readonly now: Values | null }>;
  /** What a field is called, and what stands in it now. */
  readonly said: (name: keyof Values & string) => readonly [part: string, text: string];
  readonly done?: () => void;
  /** What the button says when all that is typed has been given. */
  readonly saved?: string;
  /** Said when it has been given. */
  readonly given?: string;
  readonly children: ReactNode;
}) {
  const t = useWords();
  const { form, theirs, sent } = useFollowing<Values>(kept, now);
  const command = useCommand(
    (typed: Begun<Values>, headers) =>
      overNewest(
        headers,
        version,
        (over) => give(typed, over),
        async () => {
          const found = await newest();
          return { version: found.version, collides: found.now === null || collisions(typed, found.now).length > 0 };
        },
      ),
    {
      done: (_, typed) => {
        sent(typed);
        done?.();
      },
    },
  );
  const isOver = command.pending || (done !== undefined && command.sent);
  return (
    <Form form={form} command={command} action={command.sent && !form.formState.isDirty ? saved : action} {...look}>
      {command.sent && given !== undefined ? (
        <Alert data-color="success" role="status">
          {given}
        </Alert>
      ) : null}
      {(isOver ? [] : theirs).map((name) => {
        const [part, text] = said(name);
        return (
          <Alert key={name} data-color="warning" role="status" className="as-written">
            {t('web.paper.theirs', { part, text: text || '–' })}
          </Alert>
        );
      })}
      {children}
    </Form>
  );
}
