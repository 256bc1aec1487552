import type { Offer, Pilot } from '../../../api/types.gen.js';
import { Unsent, useFormsWithWords } from '../../../form/index.js';
import { useWords } from '../../../app/index.js';

type Command = Offer['command'];
/** A page where commands are given, and what a link to it says. */
interface Page {
  readonly page: string;
  readonly words: string;
}
/** A form over the pilot's page. */
interface InForm {
  readonly form: true;
  /** What cannot be undone is said so, and stands last. */
  readonly danger?: true;
  /** Answered when the page is read: a link to it (`#object`) leads to its button, and opens nothing over the page. */
  readonly readFirst?: true;
}

const DRAFT: Page = { page: '/forslag/$id', words: 'web.pilot.go.editDraft' };
const REVISION: Page = { page: '/forslag/$id', words: 'command.revise' };
const CONSENT: Page = { page: '/piloter/$id/samtykke', words: 'web.pilot.go.giveConsent' };
const STATUS: Page = { page: '/piloter/$id/status', words: 'command.reportStatus' };
const EVALUATION: Page = { page: '/piloter/$id/evaluering', words: 'command.evaluate' };
const FORM = { form: true } as const;
const READ_FIRST = { form: true, readFirst: true } as const;
const DANGER = { form: true, danger: true } as const;

/** Where each command is given. One that is not here, or has no form where it says that it has one, does not compile. */
const PLACES = {
  editDraft: DRAFT,
  submit: DRAFT,
  discard: DANGER,
  appointUserRepresentative: FORM,
  confirmSeen: READ_FIRST,
  giveConsent: CONSENT,
  declineConsent: CONSENT,
  requestChange: CONSENT,
  revise: REVISION,
  sendAgain: FORM,
  withdraw: DANGER,
  object: READ_FIRST,
  letPass: READ_FIRST,
  endorse: READ_FIRST,
  returnProposal: READ_FIRST,
  declineProposal: { form: true, danger: true, readFirst: true },
  declareConflict: FORM,
  settleConflict: FORM,
  nameRepresentative: FORM,
  recordConsultation: FORM,
  recordBaseline: FORM,
  setPlan: FORM,
  startTrial: FORM,
  reportStatus: STATUS,
  recordFigure: FORM,
  voidFigure: DANGER,
  disputeFigure: FORM,
  resolveDispute: READ_FIRST,
  reachMilestone: FORM,
  pauseTrial: FORM,
  resumeTrial: FORM,
  extendTrial: FORM,
  leave: DANGER,
  endTrial: DANGER,
  evaluate: EVALUATION,
  evaluateAsUser: EVALUATION,
  addUnionView: FORM,
  recommend: READ_FIRST,
  recordDecision: READ_FIRST,
  recordAdoption: READ_FIRST,
  recordOutcome: FORM,
} as const satisfies Readonly<Record<Command, Page | InForm>>;

/** The commands that are a form over the pilot's page. */
export type FormCommand = {
  [C in Command]: (typeof PLACES)[C] extends { readonly form: true } ? C : never;
}[Command];
export type FormOffer = Offer & { readonly command: FormCommand };

const placeOf = (command: Command): Page | InForm => PLACES[command];
const isFormCommand = (command: string): command is FormCommand =>
  Object.hasOwn(PLACES, command) && 'form' in placeOf(command as Command);
export const isForm = (offer: Offer): offer is FormOffer => isFormCommand(offer.command);
export const pageOf = ({ command }: Offer): Page | null => {
  const place = placeOf(command);
  return 'page' in place ? place : null;
};
export const isDanger = ({ command }: Offer): boolean => {
  const place = placeOf(command);
  return 'form' in place && place.danger === true;
};
/** Whether a link to a command opens its form. */
export const opensItself = ({ command }: Offer): boolean => {
  const place = placeOf(command);
  return 'form' in place && place.readFirst !== true;
};

/** What is asked on the page of another command too, where that is offered. */
const BESIDE: Partial<Readonly<Record<Command, Command>>> = { recordFigure: 'reportStatus' };

/** What a form has to choose from. Without anything, it is not shown. */
const CHOICES: Partial<Readonly<Record<Command, (pilot: Pilot) => readonly unknown[]>>> = {
  disputeFigure: ({ figures }) => figures.filter(({ void: gone, suppressed }) => !gone && !suppressed),
  resolveDispute: ({ disputes }) => disputes.filter(({ resolved, ended }) => resolved === null && !ended),
  reachMilestone: ({ plan }) => (plan?.milestones ?? []).filter(({ reachedOn }) => reachedOn === null),
  settleConflict: ({ conflicts }) => Object.values(conflicts).filter((standing) => standing === 'declared'),
};

/** Whether there is something to choose from, where it chooses. */
const mayBeGiven = ({ command }: Offer, pilot: Pilot): boolean => CHOICES[command]?.(pilot).length !== 0;

/** What is offered: each page and each form once, and none that has nothing in it. What is dangerous comes last. */
export function offersIn(pilot: Pilot): readonly Offer[] {
  // A page that is open over a release may be offered what it does not know yet.
  const known = pilot.availableCommands.filter(({ command }) => Object.hasOwn(PLACES, command));
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
