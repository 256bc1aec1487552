import type { Offer, Pilot } from '../../../api/types.gen.js';
import { useWords } from '../../../app/index.js';
import { Unsent, useFormsWithWords } from '../../../form/index.js';
import type { Task } from '../tasks/asks.js';
import { FORMS, type PageOf } from '../tasks/forms.js';

type Command = Offer['command'];
// A page that is open over a release may be offered what it does not know yet.
const isKnown = (command: string): command is Command => Object.hasOwn(FORMS, command);

/** The form of a command, where it is given in one. */
export function formOf(command: string): Task | null {
  const found = isKnown(command) ? FORMS[command] : null;
  return found !== null && 'give' in found ? found : null;
}
/** The page of a command, and what the link to it says. */
export function pageOf({ command }: Offer): PageOf | null {
  const found = isKnown(command) ? FORMS[command] : null;
  return found !== null && 'page' in found ? found : null;
}
export const isDanger = ({ command }: Offer): boolean => formOf(command)?.danger === true;

/** What is asked on the page of another command too, where that is offered. */
const BESIDE: Partial<Readonly<Record<Command, Command>>> = { recordFigure: 'reportStatus' };

/** Whether there is something to choose from, where it chooses. */
const mayBeGiven = ({ command }: Offer, pilot: Pilot): boolean => formOf(command)?.from?.(pilot).length !== 0;

/** What is offered: each page and each form once, and none that has nothing in it. What is dangerous comes last. */
export function offersIn(pilot: Pilot): readonly Offer[] {
  const known = pilot.availableCommands.filter(({ command }) => isKnown(command));
  const shown = known.filter((offer) => {
    const beside = BESIDE[offer.command];
    const isThere = beside === undefined || !known.some(({ command }) => command === beside);
    return isThere && isFirstToItsPage(offer, known) && mayBeGiven(offer, pilot);
  });
  return shown.toSorted((one, other) => Number(isDanger(one)) - Number(isDanger(other)));
}

function isFirstToItsPage(offer: Offer, offers: readonly Offer[]): boolean {
  const to = pageOf(offer)?.page;
  // One that is waited for says so on the link.
  const same = offers.filter((other) => pageOf(other)?.page === to);
  return to === undefined || offer === (same.find(({ awaited }) => awaited) ?? same[0]);
}

/** What was typed into forms of a pilot's commands that can no longer be given; `open` is one that stands there still. */
export function UnsentCommands({
  pilot,
  of = () => true,
  open = null,
  level = 2,
}: {
  readonly pilot: Pilot;
  /** Which commands are asked about. */
  readonly of?: (command: string) => boolean;
  readonly open?: string | null;
  readonly level?: 2 | 4;
}) {
  const t = useWords();
  const typed = useCommandsWithWords().filter(({ id, command }) => id === pilot.id && of(command));
  const there: readonly string[] = pilot.availableCommands
    .filter(({ command }) => formOf(command) !== null)
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
    return id === undefined || rest.length > 0 || formOf(command) === null ? [] : [{ name, command, id }];
  });

/** What the form of a command is kept as while it is written. */
export const keptAs = (command: string, { id }: Pilot): string => `${command}:${id}`;
