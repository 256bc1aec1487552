import { Heading, type ButtonProps } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { CommitteeOffer, Meeting } from '../../api/types.gen.js';
import { useWords } from '../../app/index.js';
import { FoldedCommand, may, Press, Text, type FoldedCommandProps } from '../../form/index.js';
import { PAGES, PRESSED, REASONED, type About } from './forms.js';
import { Status, useWhen } from './meetings/times.js';

type Offering = Parameters<typeof may>[0];
interface OfferedCommand<C extends CommitteeOffer['command']> {
  readonly command: C;
  /** Which kind of meeting it is given to, where its words depend on that. */
  readonly of?: string;
}

/** The form of a command where it is offered; where it is not, what was typed of it. */
export function Offered<Values extends FieldValues, Answer>({
  on,
  command,
  of,
  ...form
}: OfferedCommand<CommitteeOffer['command']> & {
  /** What it is about, with what may be done with that. */
  readonly on: Offering;
} & Omit<FoldedCommandProps<Values, Answer>, 'offered' | 'action'>) {
  const t = useWords();
  return <FoldedCommand {...form} offered={may(on, command)} action={t(`command.${command}`, { context: of })} />;
}

/** One that takes a reason and nothing else. */
export function WithReason({
  on,
  command,
  ...rest
}: OfferedCommand<keyof typeof REASONED> & { readonly on: Offering & About; readonly level?: 2 | 4 }) {
  const t = useWords();
  const { kept, give, optional = false }: Reasoned = REASONED[command];
  return (
    <Offered
      {...rest}
      on={on}
      command={command}
      kept={`${kept} ${on.committee}/${on.id}`}
      begins={{ reason: '' }}
      give={({ reason }, headers) => give({ about: on, headers }, reason)}
      quiet
    >
      <Text name="reason" label={t('web.tasks.reason')} optional={optional} rows={3} most={4000} />
    </Offered>
  );
}
/** `optional` where it can be done without saying why. */
type Reasoned = (typeof REASONED)['withdrawCase'] & { readonly optional?: boolean };

/** One that asks nothing, where it is offered; `above` stands with its button. */
export function Pressed({
  on,
  command,
  above,
  variant,
}: OfferedCommand<keyof typeof PRESSED> & {
  readonly on: Offering & About;
  readonly above?: ReactNode;
  readonly variant?: ButtonProps['variant'];
}) {
  const t = useWords();
  if (!may(on, command)) return null;
  return (
    <div className="stack">
      {above}
      <Press variant={variant} give={(headers) => PRESSED[command]({ about: on, headers })}>
        {t(`command.${command}`)}
      </Press>
    </div>
  );
}

/** The way to a command's page, where it is offered; else its text alone. */
export function WayTo({
  on,
  command,
  children,
  otherwise = null,
}: OfferedCommand<keyof typeof PAGES> & {
  readonly on: Offering & About;
  readonly children: ReactNode;
  readonly otherwise?: ReactNode;
}) {
  const { committee, id } = on;
  if (!may(on, command)) return otherwise;
  return (
    <Link to={PAGES[command].page} params={{ committee, id }} draggable={false}>
      {children}
    </Link>
  );
}

/** What stands over a meeting, to whoever reads it and whoever prepares it: when and where it is, and how far it has come. */
export function MeetingHead({
  meeting,
  within,
  title,
  children,
}: {
  readonly meeting: Meeting;
  /** The way to the page that it belongs to. */
  readonly within: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
}) {
  const when = useWhen();
  const { place } = meeting;
  return (
    <header className="stack">
      {within}
      <Heading level={1}>{title}</Heading>
      <div className="row">
        <Status meeting={meeting} />
        <span>{when(meeting)}</span>
        {place === null ? null : <span className="as-written">{place}</span>}
      </div>
      {children}
    </header>
  );
}
