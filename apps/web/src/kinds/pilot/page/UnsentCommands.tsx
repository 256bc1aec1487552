import type { Pilot } from '../../../api/types.gen.js';
import { useFormsWithWords } from '../../../app/kept.js';
import { useWords } from '../../../app/words.js';
import { Unsent } from '../../../form/Unsent.js';
import { isForm, isFormCommand, mayBeGiven, type FormCommand } from './turns.js';

/** What was typed into forms of a pilot's commands that can no longer be given; `open` is one that stands there still. */
export function UnsentCommands({
  pilot,
  of = isFormCommand,
  open = null,
  level = 2,
}: {
  readonly pilot: Pilot;
  /** Which commands are asked about. */
  readonly of?: (command: string) => boolean;
  readonly open?: FormCommand | null;
  readonly level?: 2 | 4;
}) {
  const t = useWords();
  const typed = useCommandsWithWords().filter(({ id, command }) => id === pilot.id && of(command));
  const there: readonly string[] = pilot.availableCommands
    .filter(isForm)
    .filter((offer) => mayBeGiven(offer, pilot))
    .map(({ command }) => command);
  return typed
    .filter(({ command }) => command !== open && !there.includes(command))
    .map(({ command, name }) => <Unsent key={name} kept={name} of={t(`command.${command}`)} level={level} />);
}

/** The forms of pilots' commands that have words in them: what each is kept as, of which command and which pilot. */
export const useCommandsWithWords = () =>
  useFormsWithWords().flatMap((name) => {
    const [command = '', id, ...rest] = name.split(':');
    return id === undefined || rest.length > 0 || !isFormCommand(command) ? [] : [{ name, command, id }];
  });

/** What the form of a command is kept as while it is written. */
export const keptAs = (command: FormCommand, { id }: Pilot): string => `${command}:${id}`;
