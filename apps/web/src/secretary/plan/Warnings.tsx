import { Alert, Heading, List } from '@digdir/designsystemet-react';
import type { DoubleBooking } from '../../api/types.gen.js';
import { useNames } from '../../app/names.js';
import { moment } from '../../app/when.js';
import { useWords } from '../../app/words.js';

/** People who are booked in two meetings at once. It is no refusal: whoever plans decides. */
export function Warnings({ warnings }: { readonly warnings: readonly DoubleBooking[] }) {
  const t = useWords();
  const nameOf = useNames();
  if (warnings.length === 0) return null;
  return (
    <Alert data-color="warning" role="status">
      <Heading level={3} data-size="2xs">
        {t('web.plan.double')}
      </Heading>
      <List.Unordered>
        {warnings.map(({ person, with: other }) => (
          <List.Item key={`${person} ${other.meeting}`}>
            {t('web.plan.double-line', {
              who: nameOf(person),
              committee: nameOf(other.committee),
              when: moment(other.startsAt),
            })}
          </List.Item>
        ))}
      </List.Unordered>
    </Alert>
  );
}
