import type { CommandOf, CommandType } from '@tiltaksmotor/domain';
import type { z } from 'zod';
import type { Sent } from '../../streams/sent.js';
import { consent } from './consent.js';
import { evaluation } from './evaluation.js';
import { preparation } from './preparation.js';
import { review } from './review.js';
import { trial } from './trial.js';

/** What the engine alone gives: no address takes them. */
type EngineCommand =
  'remind' | 'lapse' | 'noteReviewNotice' | 'passUnobjected' | 'callForStatus' | 'closeEvaluation' | 'takeBackDecision';
/** `POST /api/pilots` itself. */
type CreatingCommand = 'draft';
export type PersonCommand = Exclude<CommandType, EngineCommand | CreatingCommand>;

export type Fields<T extends CommandType> = Sent<Omit<CommandOf<T>, 'type'>>;

export interface Address<T extends CommandType> {
  /** `POST /api/pilots/{id}/<path>` */
  readonly path: string;
  readonly summary: string;
  readonly body: z.ZodType<Fields<T>>;
}

/** Every command that a person can give has an address: one that is new in the domain does not compile before it has one. */
export const COMMANDS: { readonly [T in PersonCommand]: Address<T> } = {
  ...consent,
  ...review,
  ...preparation,
  ...trial,
  ...evaluation,
};

export const PERSON_COMMANDS = Object.keys(COMMANDS) as readonly PersonCommand[];
export const isPersonCommand = (command: CommandType): command is PersonCommand => Object.hasOwn(COMMANDS, command);
