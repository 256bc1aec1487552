import type {
  Case,
  CommitteeAbout,
  CommitteeCommandType,
  CommitteeEvent,
  CommitteeRefusal,
  CommitteeTurn,
  Effect,
  Meeting,
  MeetingStatus,
  MinutesPart,
  PilotRefusal,
  TextFault,
} from '@tiltaksmotor/domain';
import type { Has, One, SharedRefusal } from '../complete.js';
import type committee from '../nb/committee.json';

interface Texts {
  readonly refusal: One<Exclude<CommitteeRefusal['code'], SharedRefusal | PilotRefusal['code']>>;
  readonly turn: One<CommitteeTurn>;
  readonly command: One<CommitteeCommandType>;
  readonly event: One<CommitteeEvent['type']>;
  readonly notice: Readonly<Record<CommitteeAbout, One<'subject' | 'text'>>>;
  readonly meeting: One<MeetingStatus>;
  readonly gathering: One<Meeting['kind']>;
  readonly case: One<Case['status']>;
  readonly sort: One<Case['kind']>;
  readonly outcome: One<NonNullable<Case['decision']>['outcome'] | 'forwarded'>;
  readonly effect: One<Effect>;
  readonly fault: One<TextFault>;
  readonly minutesPart: One<MinutesPart>;
}
export type CommitteeTexts = Has<Texts, typeof committee>;
