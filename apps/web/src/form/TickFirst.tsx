import { Details } from '@digdir/designsystemet-react';
import { useWatch } from 'react-hook-form';
import { Tick, type Choice } from './choices.js';
import type { FieldProps } from './field.js';

/** Any of many: the likely ones first. The rest is folded away, unless one of them is chosen or nothing comes before it. */
export function TickFirst({
  first,
  rest,
  more,
  others,
  ...field
}: FieldProps & {
  readonly first: readonly Choice[];
  readonly rest: readonly Choice[];
  /** What unfolds the rest. */
  readonly more: string;
  /** What the rest is called. */
  readonly others: string;
}) {
  const chosen = useWatch({ name: field.name }) as readonly string[];
  const { hint: _, ...again } = field;
  return (
    <>
      <Tick {...field} choices={first} />
      <Details defaultOpen={first.length === 0 || rest.some(({ value }) => chosen.includes(value))}>
        <Details.Summary>{more}</Details.Summary>
        <Details.Content>
          <Tick {...again} second={others} choices={rest} />
        </Details.Content>
      </Details>
    </>
  );
}
