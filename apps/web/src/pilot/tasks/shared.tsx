import { Paragraph } from '@digdir/designsystemet-react';
import { useNames } from '../../app/names.js';
import { useWords } from '../../app/words.js';
import { Choose } from '../../form/choices.js';
import { Text } from '../../form/Text.js';
import type { About } from './task.js';

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

/** A figure: of what, for when, how many, how it was counted. */
export function Counted({
  indicators,
}: {
  readonly indicators: readonly { readonly value: string; readonly label: string }[];
}) {
  const t = useWords();
  return (
    <>
      <Choose name="indicator" label={t('web.tasks.indicator')} choices={indicators} />
      <div className="row cost">
        <Text name="from" label={t('web.tasks.from')} type="date" />
        <Text name="to" label={t('web.tasks.to')} type="date" />
      </div>
      <Text name="value" label={t('web.tasks.value')} type="number" />
      <Text name="groupSize" label={t('web.tasks.group')} hint={t('web.tasks.group-hint')} optional type="number" />
      <Text name="method" label={t('web.tasks.method')} optional rows={2} most={1000} />
    </>
  );
}
