import type { Type } from '@nestjs/common';
import type { Created } from '@tiltaksmotor/domain';
import type { Ask } from '@tiltaksmotor/persistence';
import type { z } from 'zod';
import type { Inside } from '../streams/called.js';

/** What the addresses of a kind's commands have of their own. */
export interface OwnAddresses {
  /** What the id of its streams is called in addresses. */
  readonly id: string;
  readonly answer: z.ZodType<{ version: number }>;
  readonly by: Type<OwnCommands>;
}

/** What is done about commands to streams of one kind besides giving them. */
export interface OwnCommands {
  /**
   * The command with all that is known of it, which nobody has to be believed for.
   *
   * @param mayGive throws where the sender may not give it
   */
  complete(id: string, ask: Ask, mayGive: () => Promise<void>): Promise<Ask['command']>;
  /** What a stream calls its parts, for a sentence to whoever asks. */
  called(id: string, me: string): Promise<Inside>;
  /** What a command is answered with, besides the stream’s id and version. */
  answer(id: string, command: Ask['command'], created: readonly Created[]): Promise<object>;
}
