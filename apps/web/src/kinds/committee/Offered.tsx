import type { FieldValues } from 'react-hook-form';
import { useWords } from '../../app/index.js';
import { FoldedCommand, may, Text, type CommandHeaders, type FoldedCommandProps } from '../../form/index.js';

interface OfferedCommand {
  /** What it is about, with what may be done with that. */
  readonly on: Parameters<typeof may>[0];
  readonly command: string;
  /** Which kind of meeting it is given to, where its words depend on that. */
  readonly of?: string;
}

/** The form of a command where it is offered; where it is not, what was typed of it. */
export function Offered<Values extends FieldValues, Answer>({
  on,
  command,
  of,
  ...form
}: OfferedCommand & Omit<FoldedCommandProps<Values, Answer>, 'offered' | 'action'>) {
  const t = useWords();
  return <FoldedCommand {...form} offered={may(on, command)} action={t(`command.${command}`, { context: of })} />;
}

/** One that takes a reason and nothing else. */
export function WithReason({
  give,
  optional = false,
  ...offered
}: OfferedCommand & {
  readonly kept: string;
  readonly give: (reason: string, headers: CommandHeaders) => Promise<unknown>;
  /** Where it can be done without saying why. */
  readonly optional?: boolean;
  readonly level?: 2 | 4;
}) {
  const t = useWords();
  return (
    <Offered {...offered} begins={{ reason: '' }} give={({ reason }, headers) => give(reason, headers)} quiet>
      <Text name="reason" label={t('web.tasks.reason')} optional={optional} rows={3} most={4000} />
    </Offered>
  );
}
