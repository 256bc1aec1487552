import type { CommonRefusal } from '@tiltaksmotor/domain';

/** What the stream layer refuses before the kind of the stream is asked. */
export const STREAM_REFUSALS = [
  'KeyUsedForAnotherCommand',
  'StaleVersion',
  'UnknownPerson',
  'UnknownStream',
  'UnstorableText',
] as const;
/** Refusals that kinds share have one text, which fits all of them; of a status it may be said of one kind in words of its own. */
export type SharedRefusal = CommonRefusal['code'] | (typeof STREAM_REFUSALS)[number];

export type One<Name extends string> = Readonly<Record<Name, string>>;
/** What there must be a text for. One that is missing in the main language does not compile; tests hold the others to that. */
export type Has<All, Said extends All> = Said;
