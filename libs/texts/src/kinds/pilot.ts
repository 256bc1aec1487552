import type {
  About,
  CommandType,
  Phase,
  PilotEvent,
  PilotRefusal,
  QuestionName,
  Role,
  TextQuestion,
  Turn,
  Verdict,
} from '@tiltaksmotor/domain';
import type { Has, One, SharedRefusal } from '../complete.js';
import type pilot from '../nb/pilot.json';

interface Texts {
  readonly refusal: One<SharedRefusal | 'WrongStatus_pilot' | PilotRefusal['code']>;
  readonly phase: One<Phase>;
  readonly turn: One<Turn>;
  readonly command: One<CommandType>;
  readonly event: One<PilotEvent['type']>;
  readonly notice: Readonly<Record<About, One<'subject' | 'text'>>>;
  readonly verdict: One<Verdict>;
  readonly question: Readonly<Record<QuestionName, One<'ask' | 'name' | 'the'>> & Record<TextQuestion, One<'title'>>>;
  readonly role: One<Role | 'representative' | 'engine' | 'none'>;
}
export type PilotTexts = Has<Texts, typeof pilot>;
