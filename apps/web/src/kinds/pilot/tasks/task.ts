import type { ComponentType } from 'react';
import type { Pilot } from '../../../api/types.gen.js';
import type { CommandHeaders } from '../../../app/command.js';
import type { FormOffer } from '../page/turns.js';

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
