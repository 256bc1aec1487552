import type { About, CommandType, Phase, PilotEvent, PilotRefusal, Role, Turn, Verdict } from '@tiltaksmotor/domain';

/** What the stream layer refuses before a pilot is asked. */
export const STREAM_REFUSALS = [
  'KeyUsedForAnotherCommand',
  'StaleVersion',
  'UnknownPerson',
  'UnknownStream',
  'UnstorableText',
] as const;
export type RefusalCode = PilotRefusal['code'] | (typeof STREAM_REFUSALS)[number];

type One<Name extends string> = Readonly<Record<Name, string>>;

/** What each language must have a text for. One that is missing does not compile. */
export interface Texts {
  readonly refusal: One<RefusalCode>;
  readonly phase: One<Phase>;
  readonly turn: One<Turn>;
  readonly command: One<CommandType>;
  readonly event: One<PilotEvent['type']>;
  readonly notice: Readonly<Record<About, One<'subject' | 'text'>>>;
  readonly verdict: One<Verdict>;
  readonly role: One<Role | 'representative' | 'engine' | 'none'>;
}
