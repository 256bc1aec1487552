import type { Language } from '@tiltaksmotor/texts';

/** What a stream itself calls something by its id; undefined where it has no such thing, or none that the reader may see. */
export type Inside = (id: string, language: Language) => string | undefined;

/** Who gives a stream a command, as far as what it answers must know. */
export interface Asker {
  /** Whether they may know what this was about. */
  mayKnow(this: void): Promise<boolean>;
  /** What the stream calls its own, for a sentence to them. */
  called(this: void): Promise<Inside>;
}

export const callsNothing: Inside = () => undefined;
