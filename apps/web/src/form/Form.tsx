import { Button, Details, Dialog, ErrorSummary, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ComponentRef, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { type FieldValues, FormProvider, useFormContext, type UseFormReturn } from 'react-hook-form';
import { forgetGiven } from './kept.js';
import { ProblemNotice } from './command.js';
import type { Problem } from '../app/queries.js';
import { useWords } from '../app/words.js';
import { type Fault, faultsIn, FormId, useIds, useServerFaults } from './field.js';
import { backTo } from '../app/focus.js';

export interface FormProps<T extends FieldValues> {
  readonly form: UseFormReturn<T>;
  /** What is given when the form is sent, and what came of it. */
  readonly command: {
    readonly send: (values: T, given: () => void) => void;
    readonly pending: boolean;
    readonly problem: Problem | 'away' | null;
    /** What came of something that nobody pressed a button for: it is said, and whoever types is let be. */
    readonly unasked?: boolean;
  };
  /** What the button says. */
  readonly action: string;
  /** What the form is called, where a page has several like it. */
  readonly label?: string;
  /** The form's name for a field that was sent. */
  readonly where?: (name: string) => string;
  readonly danger?: boolean;
  /** One of several: not the one that the page is for. */
  readonly quiet?: boolean;
  /** Fields and button beside one another, as small as they can be. */
  readonly inLine?: boolean;
  readonly children?: ReactNode;
  /** Beside the button. */
  readonly beside?: ReactNode;
}

/** A form that says what is wrong in one place with links to the fields, and by each field; and sends once. */
export function Form<T extends FieldValues>(props: FormProps<T>) {
  const { form, command, action, label, where, danger = false, quiet = false, inLine = false } = props;
  const { send, pending, problem, unasked = false } = command;
  const id = useId();
  const allSaid = useServerFaults(form, problem, where);
  return (
    <FormProvider {...form}>
      <FormId value={id}>
        <form
          noValidate
          className={inLine ? 'row' : 'stack'}
          {...(inLine ? { 'data-size': 'sm' } : {})}
          aria-label={label}
          onSubmit={(event) => {
            event.preventDefault();
            void form.handleSubmit((values) => send(values, () => forgetGiven(form.control)))(event);
          }}
        >
          {props.children}
          <Faults form={form} problem={problem} />
          {allSaid ? null : <ProblemNotice problem={problem} quiet={unasked} />}
          <div className="row">
            <Button
              type="submit"
              variant={quiet ? 'secondary' : 'primary'}
              loading={pending}
              {...(danger ? { 'data-color': 'danger' } : {})}
            >
              {action}
            </Button>
            {props.beside}
          </div>
        </form>
      </FormId>
    </FormProvider>
  );
}

/**
 * Has the focus when something was wrong with what was sent, so that it is heard. It takes the focus whenever it appears, so it
 * stays where it is, hidden: what is wrong while somebody types on is shown, and lets them type.
 */
function Faults<T extends FieldValues>({
  form,
  problem,
}: {
  readonly form: UseFormReturn<T>;
  readonly problem: Problem | 'away' | null;
}) {
  const t = useWords();
  const idOf = useIds();
  const summary = useRef<ComponentRef<typeof ErrorSummary>>(null);
  const { errors, submitCount } = form.formState;
  const faults = asOnThePage(faultsIn(errors), idOf);
  useEffect(() => summary.current?.focus(), [submitCount, problem]);
  if (submitCount === 0) return null;
  return (
    <ErrorSummary ref={summary} hidden={faults.length === 0} style={{ animation: 'none' }}>
      <ErrorSummary.Heading>{t('web.form.faults')}</ErrorSummary.Heading>
      <ErrorSummary.List>
        {faults.map(({ name, message }) => (
          <ErrorSummary.Item key={name}>
            <ErrorSummary.Link href={`#${idOf(name)}`}>{message}</ErrorSummary.Link>
          </ErrorSummary.Item>
        ))}
      </ErrorSummary.List>
    </ErrorSummary>
  );
}

/** In the order that they are met in. */
function asOnThePage(faults: readonly Fault[], idOf: (name: string) => string): readonly Fault[] {
  return faults.toSorted((one, other) => {
    const [first, second] = [one, other].map(({ name }) => document.getElementById(idOf(name)));
    if (!first || !second) return 0;
    return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });
}

/** A form over the page. When it closes, the focus is back on what opened it. */
export function InDialog({
  title,
  said = '',
  close,
  children,
}: {
  readonly title: string;
  /** What follows from it, under the title. */
  readonly said?: string;
  readonly close: () => void;
  /** The form, with the button that closes it undone beside its own. */
  readonly children: (cancel: ReactNode) => ReactNode;
}) {
  const t = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    return () => backTo(opener);
  }, []);
  return (
    <Dialog ref={dialog} closeButton={t('web.tasks.close')} onClose={close}>
      <Heading level={2} data-size="sm">
        {title}
      </Heading>
      {said === '' ? null : <Paragraph>{said}</Paragraph>}
      {children(
        <Button type="button" variant="tertiary" onClick={close}>
          {t('web.tasks.cancel')}
        </Button>,
      )}
    </Dialog>
  );
}

/** Fields that few need, folded away. What is wrong with one of them is not: then it unfolds, and stays so. */
export function Folded({
  summary,
  fields,
  unfolded = false,
  children,
}: {
  readonly summary: string;
  /** Names of those that are in it. */
  readonly fields: readonly string[];
  readonly unfolded?: boolean;
  readonly children: ReactNode;
}) {
  const { formState } = useFormContext();
  const [isOpen, open] = useState(unfolded);
  const isWrong = faultsIn(formState.errors).some(({ name }) => fields.includes(name));
  if (isWrong && !isOpen) open(true);
  return (
    <Details open={isOpen} onToggle={(event) => open((event.currentTarget as HTMLDetailsElement).open)}>
      <Details.Summary>{summary}</Details.Summary>
      <Details.Content className="stack">{children}</Details.Content>
    </Details>
  );
}

/**
 * Which form is open over a page. A browser says that a dialog closed a while after it did: by then its button may have been
 * pressed again, and what is told of one opening does not end the next.
 */
export function useOpening<What extends object>() {
  const [opened, show] = useState<(What & { readonly nth: number }) | null>(null);
  return {
    opened,
    open: (what: What): void => show((before) => ({ ...what, nth: (before?.nth ?? 0) + 1 })),
    close: (one: object): void => show((now) => (now === one ? null : now)),
  };
}
