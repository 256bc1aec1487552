import type { CommitteeCommandOf } from '@tiltaksmotor/domain';
import type { z } from 'zod';
import type { Sent } from '../../streams/sent.js';
import { cases } from './cases.js';
import { decisions } from './decisions.js';
import { meetings } from './meetings.js';
import { minutes } from './minutes.js';
import type { IdsIn, PATHS, PersonCommand } from './paths.js';
import { priorities } from './priorities.js';
import { rounds } from './rounds.js';

/** What is sent is the command without its type and without the ids that its address names. */
export type Fields<T extends PersonCommand> = T extends 'attach'
  ? { readonly attachment: string }
  : Sent<Omit<CommitteeCommandOf<T>, 'type' | IdsIn<(typeof PATHS)[T]>>>;

interface Asked<T extends PersonCommand> {
  readonly summary: string;
  readonly body: z.ZodType<Fields<T>>;
}

/** Every command that a person can give has an address: one that is new in the domain does not compile before it has one. */
export const COMMANDS: { readonly [T in PersonCommand]: Asked<T> } = {
  ...meetings,
  ...cases,
  ...decisions,
  ...minutes,
  ...rounds,
  ...priorities,
};
