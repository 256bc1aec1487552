import type { ComponentType } from 'react';
import { Paragraph } from '@digdir/designsystemet-react';
import type { Pilot } from '../../../api/types.gen.js';
import { Choose, type CommandHeaders, Text } from '../../../form/index.js';
import type { FormOffer } from '../page/turns.js';
import { day, useNames, useWords } from '../../../app/index.js';

/** Where a command is sent. */
export interface To {
  readonly path: { readonly id: string };
  readonly headers: CommandHeaders;
  readonly throwOnError: true;
}
export interface About {
  readonly pilot: Pilot;
  readonly offer: FormOffer;
}
/** A command as a form: what it begins with, what it asks, and how it is given. */
export interface Task<Values extends object = object> {
  readonly begins: (about: About) => Values;
  readonly Fields?: ComponentType<About>;
  readonly give: (to: To, values: Values, about: About) => Promise<unknown>;
  /** It is given on the version that is on the screen, and refused where somebody came first. */
  readonly onWhatIsSeen?: boolean;
}
/** Forgets what one form holds, so that all of them can be listed. */
export const task = <Values extends object>(one: Task<Values>): Task => one as unknown as Task;

export const firstTarget = ({ offer }: About): string => (offer.targets.length === 1 ? (offer.targets[0] ?? '') : '');

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

/** A figure in words: whose, of what, for when. */
export function useFigure({ figures, indicators }: Pilot): (id: string) => string {
  const t = useWords();
  const nameOf = useNames();
  return (id) => {
    const found = figures.find((figure) => figure.id === id);
    if (found === undefined) return id;
    return t('web.tasks.figure', {
      party: nameOf(found.party),
      indicator: indicators.find((one) => one.id === found.indicator)?.name ?? found.indicator,
      value: found.value ?? '–',
      from: day(found.period.from),
      to: day(found.period.to),
    });
  };
}
