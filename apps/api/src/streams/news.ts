import { factsOf } from '@tiltaksmotor/mail';
import type { Language } from '@tiltaksmotor/texts';
import type { Engine } from '../engine.js';

/** What somebody was told of: enough to look up all that its text names. */
export interface News {
  readonly stream: string | null;
  readonly about: string;
  readonly facts: Readonly<Record<string, string | number | null>>;
  readonly period: string | null;
}

/** Looks up what texts about streams name, as mails do. However much is told of a stream, it is read once. */
export function newsReader(
  { opened: { archive, streams } }: Engine,
  language: Language,
): (news: News) => Promise<Readonly<Record<string, unknown>>> {
  const known = new Map<string, ReturnType<typeof streams.read>>();
  const read = (stream: string) => {
    const found = known.get(stream) ?? streams.read(stream);
    known.set(stream, found);
    return found;
  };
  return (news) => factsOf({ archive, streams: { read: read as typeof streams.read } }, news, language);
}
