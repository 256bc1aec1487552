import { Button, ErrorSummary } from '@digdir/designsystemet-react';
import { useEffect, useRef, type ComponentRef, type ReactNode } from 'react';
import { FormProvider, type FieldValues, type UseFormReturn } from 'react-hook-form';
import { ProblemNotice } from '../app/ProblemNotice.js';
import type { Problem } from '../app/queries.js';
import { useWords } from '../app/words.js';
import { faultsIn, idOf, useServerFaults, type Fault } from './faults.js';

interface FormProps<T extends FieldValues> {
  readonly form: UseFormReturn<T>;
  readonly send: (values: T) => void;
  /** What the button says. */
  readonly action: string;
  readonly pending: boolean;
  readonly problem: Problem | 'away' | null;
  /** The form's name for a field that was sent. */
  readonly where?: (name: string) => string;
  readonly danger?: boolean;
  readonly children?: ReactNode;
  /** Beside the button. */
  readonly beside?: ReactNode;
}

/** A form that says what is wrong in one place with links to the fields, and by each field; and sends once. */
export function Form<T extends FieldValues>(props: FormProps<T>) {
  const { form, send, action, pending, problem, where, danger = false, children, beside } = props;
  const allSaid = useServerFaults(form, problem, where);
  return (
    <FormProvider {...form}>
      <form
        noValidate
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void form.handleSubmit(send)(event);
        }}
      >
        {children}
        <Faults form={form} problem={problem} />
        {allSaid ? null : <ProblemNotice problem={problem} />}
        <div className="row">
          <Button type="submit" loading={pending} {...(danger ? { 'data-color': 'danger' } : {})}>
            {action}
          </Button>
          {beside}
        </div>
      </form>
    </FormProvider>
  );
}

/** Has the focus when something was wrong, so that it is heard. */
function Faults<T extends FieldValues>({
  form,
  problem,
}: {
  readonly form: UseFormReturn<T>;
  readonly problem: Problem | 'away' | null;
}) {
  const t = useWords();
  const summary = useRef<ComponentRef<typeof ErrorSummary>>(null);
  const { errors, submitCount } = form.formState;
  const faults = faultsIn(errors).toSorted(asOnThePage);
  useEffect(() => summary.current?.focus(), [submitCount, problem]);
  if (submitCount === 0 || faults.length === 0) return null;
  return (
    <ErrorSummary ref={summary}>
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
function asOnThePage(one: Fault, other: Fault): number {
  const [first, second] = [one, other].map(({ name }) => document.getElementById(idOf(name)));
  if (!first || !second) return 0;
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
