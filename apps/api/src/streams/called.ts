import type { Kind } from '@tiltaksmotor/domain';
import { say, type Language, type Naming } from '@tiltaksmotor/texts';
import { resolved, type Texts } from './words.js';

/** What a stream itself calls something by its id; undefined where it has no such thing, or none that the reader may see. */
export type Inside = (id: string, language: Language) => string | undefined;

/** Who gives a stream a command, as far as what it answers must know. */
export interface Asker {
  /** Whether they may know what this was about. */
  mayKnow(this: void): Promise<boolean>;
  /** What the stream calls its own, for a sentence to them. */
  called(this: void): Promise<Inside>;
}

/** What a stream of a kind calls its parts, as its kind says. */
export function calledIn<State>(
  kind: Pick<Kind<State>, 'called'>,
  state: State | null,
  texts: Texts,
  places: (language: Language) => Naming,
): Inside {
  return (id, language) => {
    const called = kind.called(state, id);
    if (called === undefined) return undefined;
    if ('ref' in called) return texts.get(called.ref) ?? undefined;
    const facts = Object.entries(resolved(called.with, texts)).map(
      ([fact, said]) => [fact, said ?? say(language, 'called.nothing')] as const,
    );
    return say(language, called.text, Object.fromEntries(facts), places(language));
  };
}
