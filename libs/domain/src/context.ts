import type { Directory } from './organisations.js';
import type { Actor } from './people.js';
import type { Policies } from './policy.js';

/** All that a decision may depend on besides the state and the command. */
export interface Context {
  /** RFC 3339 in UTC. Never before the stream's last event. */
  readonly now: string;
  readonly actor: Actor;
  readonly policies: Policies;
  readonly directory: Directory;
  /**
   * Streams of others whose people the actor is one of, where whoever asks has looked that up: what they may see elsewhere
   * follows from it. Unknown while a command is decided.
   */
  readonly theirs?: ReadonlySet<string>;
  /** SHA-256 in hexadecimal of a text. Given, because the domain imports nothing. */
  readonly hash: (text: string) => string;
}
