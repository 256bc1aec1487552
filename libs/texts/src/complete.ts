import type {
  About,
  Case,
  CommandType,
  CommitteeAbout,
  CommitteeCommandType,
  CommitteeEvent,
  CommitteeRefusal,
  CommitteeTurn,
  CommonRefusal,
  Effect,
  Meeting,
  MeetingStatus,
  MinutesPart,
  Phase,
  PilotEvent,
  PilotRefusal,
  QuestionName,
  Role,
  TextFault,
  TextQuestion,
  Turn,
  Verdict,
} from '@tiltaksmotor/domain';
import type { FileFaultCode } from '@tiltaksmotor/domain/list-file';
import type committee from './nb/committee.json';
import type edition from './nb/edition.json';
import type pilot from './nb/pilot.json';

/** What the stream layer refuses before a pilot or a committee is asked. */
export const STREAM_REFUSALS = [
  'KeyUsedForAnotherCommand',
  'StaleVersion',
  'UnknownPerson',
  'UnknownStream',
  'UnstorableText',
] as const;
/** Refusals that kinds share have one text, which fits all of them; of a status it may be said of one kind in words of its own. */
type OfPilots = CommonRefusal['code'] | 'WrongStatus_pilot' | PilotRefusal['code'] | (typeof STREAM_REFUSALS)[number];

type One<Name extends string> = Readonly<Record<Name, string>>;

/** What there must be a text for. One that is missing in the main language does not compile; tests hold the others to that. */
interface PilotTexts {
  readonly refusal: One<OfPilots>;
  readonly phase: One<Phase>;
  readonly turn: One<Turn>;
  readonly command: One<CommandType>;
  readonly event: One<PilotEvent['type']>;
  readonly notice: Readonly<Record<About, One<'subject' | 'text'>>>;
  readonly verdict: One<Verdict>;
  readonly question: Readonly<Record<QuestionName, One<'ask' | 'name' | 'the'>> & Record<TextQuestion, One<'title'>>>;
  readonly role: One<Role | 'representative' | 'engine' | 'none'>;
}

/** The same of committees. */
interface CommitteeTexts {
  readonly refusal: One<Exclude<CommitteeRefusal['code'], OfPilots>>;
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

/** What is wrong with a file that is to be the list. */
interface ListFileTexts {
  readonly problem: One<FileFaultCode | 'ListTypeRefused' | 'ListHasFaults_one' | 'ListHasFaults_other'>;
}

type Has<All, Said extends All> = Said;
export type Complete =
  Has<PilotTexts, typeof pilot> | Has<CommitteeTexts, typeof committee> | Has<ListFileTexts, typeof edition>;
