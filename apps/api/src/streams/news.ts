import { factsOf, type WhatIsTold } from '@tiltaksmotor/mail';
import type { Language } from '@tiltaksmotor/texts';
import type { Engine } from '../engine.js';

/** Looks up what texts about streams name, as mails do. However much is told of a stream, it is read once. */
export function newsReader(
  { opened: { archive, streams } }: Engine,
  language: Language,
): (told: WhatIsTold) => Promise<Readonly<Record<string, unknown>>> {
  const known = new Map<string, ReturnType<typeof streams.read>>();
  const read = (stream: string) => {
    const found = known.get(stream) ?? streams.read(stream);
    known.set(stream, found);
    return found;
  };
  return (told) => factsOf({ archive, streams: { read: read as typeof streams.read } }, told, language);
}
