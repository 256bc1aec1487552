import { Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';

const SIZES = { 2: 'sm', 3: 'xs', 4: '2xs' } as const;

/** A part of a page under its heading. One with an `id` can be linked to, and found by what it is called. */
export function Section({
  title,
  id,
  level = 2,
  className = '',
  children,
}: {
  readonly title: ReactNode;
  readonly id?: string;
  readonly level?: 2 | 3 | 4;
  readonly className?: string;
  readonly children?: ReactNode;
}) {
  return (
    <section className={`stack ${className}`.trim()} aria-labelledby={id}>
      <Heading level={level} data-size={SIZES[level]} id={id}>
        {title}
      </Heading>
      {children}
    </section>
  );
}
