import { Paragraph } from '@digdir/designsystemet-react';
import { useNames } from '../../../app/names.js';
import { useWords } from '../../../app/words.js';
import { Choose } from '../../../form/choices.js';
import { Text } from '../../../form/Text.js';
import { task, type About, type Task, type To } from './task.js';

/** For whom: asked only where there is a choice. */
export function Whose({
  offer,
  name = 'party',
  label,
}: {
  readonly offer: About['offer'];
  readonly name?: string;
  readonly label?: string;
}) {
  const t = useWords();
  const nameOf = useNames();
  if (offer.targets.length === 1)
    return <Paragraph>{t('web.consent.for-one', { party: nameOf(offer.targets[0] ?? '') })}</Paragraph>;
  return (
    <Choose
      name={name}
      label={label ?? t('web.tasks.for')}
      choices={offer.targets.map((id) => ({ value: id, label: nameOf(id) }))}
    />
  );
}

export function Reason({
  label = 'web.tasks.reason',
  optional = false,
}: {
  readonly label?: string;
  readonly optional?: boolean;
}) {
  const t = useWords();
  return <Text name="reason" label={t(label)} optional={optional} rows={4} most={4000} />;
}

interface Reasoned {
  readonly reason: string;
}
/** A command that takes a reason and nothing else. */
export const withReason = (
  give: Task<Reasoned>['give'],
  more: Partial<Pick<Task<Reasoned>, 'Fields' | 'onWhatIsSeen'>> = {},
): Task => task({ begins: () => ({ reason: '' }), Fields: () => <Reason />, give, ...more });

/** A command that is given as it is: the form says what follows from it. */
export const asItIs = (give: (to: To) => Promise<unknown>): Task =>
  task({ begins: () => ({}), give: (to) => give(to) });
