import { Button, ErrorSummary } from '@digdir/designsystemet-react';
import { useEffect, useId, useRef, type ComponentRef, type ReactNode } from 'react';
import { FormProvider, type FieldValues, type UseFormReturn } from 'react-hook-form';
import { forgetGiven } from '../app/kept.js';
import { ProblemNotice } from '../app/ProblemNotice.js';
import type { Problem } from '../app/queries.js';
import { useWords } from '../app/words.js';
import { faultsIn, FormId, useIds, useServerFaults, type Fault } from './faults.js';

interface FormProps<T extends FieldValues> {
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
