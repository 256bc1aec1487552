import { Details } from '@digdir/designsystemet-react';
import { useState, type ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { faultsIn } from './faults.js';

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
