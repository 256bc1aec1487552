import { expect, test } from '@jest/globals';
import type { CommitteeRefusal, PilotRefusal } from '@tiltaksmotor/domain';
import { has, type Language, type Naming } from '@tiltaksmotor/texts';
import { documentOf } from './document.js';
import { z } from 'zod';
import { KIND_COMMANDS } from '../testing/commands.js';
import { fieldAt } from './issues.js';
import type { Issue } from './issues.js';
import { Problem } from './problem.js';
import type { Code } from './statuses.js';

type Refusal = PilotRefusal | CommitteeRefusal;
type Facts<C extends Code> = C extends Refusal['code'] ? Omit<Extract<Refusal, { code: C }>, 'code'> : object;

const ID = 'kvaefjord-7f3a';
const AT = '2027-03-12T08:00:00.000Z';
const DAY = '2027-03-12';
const party = { party: ID };
const person = { person: ID };
const one = { case: 'c20' };
const meeting = { meeting: 'm31' };
const tag = { tag: '/fakta' };

/** Every way to be refused, with the ids, codes and moments that it carries. A new one does not compile without its facts. */
const FACTS: { readonly [C in Code]: Facts<C> } = {
  AddressTooLong: {},
  AdministratorsOnly: {},
  AgendaDiffers: { missing: ['c20'], strange: ['c21'] },
  AlreadyAnswered: party,
  AlreadyDecided: one,
  AlreadyDisputed: { figure: 'f12' },
  AlreadyDone: { followUp: 'u4' },
  AlreadyForwarded: one,
  AlreadyLetPass: {},
  AlreadyObjected: {},
  ForDecision: {},
  AlreadyOnTheAgenda: { ...one, ...meeting },
  AlreadyReached: { milestone: 'halvveis-2' },
  AlreadyRecommended: { verdict: 'adapt' },
  AlreadyResolved: { dispute: 'd3' },
  AlreadySeen: { version: 2 },
  BaselineFrozen: { indicator: 'hospiteringsdager-1', ...party },
  CannotBeParty: party,
  AlreadyThere: {},
  CaseBelongsToPilot: one,
  CaseFollows: one,
  InvalidFields: { issues: [] },
  ListTypeRefused: {},
  ListHasFaults: { first: 'Her må det stå noe.', count: 3, faults: [] },
  NamedTwice: { subject: ID },
  WrongStatus: { status: 'joint-action', command: 'giveConsent', of: 'pilot' },
  RowTwice: { measure: 'KOM-07' },
  AreaIsFull: { area: 'competence' },
  NothingImported: {},
  NothingIsNew: {},
  ListIsEmpty: {},
  StartsInThePast: { startsOn: DAY },
  NotInForceYet: {},
  CaseIsFrozen: one,
  CaseIsOver: one,
  ConflictAlreadyDeclared: person,
  CutOffHasPassed: meeting,
  DatabaseAway: {},
  DateHasPassed: { date: DAY },
  DateInFuture: { date: DAY },
  DateTooLongAgo: { date: DAY, years: 10 },
  DatesInWrongOrder: { from: DAY, to: '2027-02-01' },
  DecidedByMissing: party,
  Disqualified: person,
  EffectDoesNotFit: { ...one, effect: 'adopt' },
  EffectMissing: one,
  EngineAway: {},
  ExercisesRefused: {},
  FigureIsVoid: { figure: 'f12' },
  FigureOfAnotherParty: { figure: 'f12' },
  FileDamaged: {},
  FileDeclaresEntities: {},
  FileEmpty: {},
  FileFetches: { found: 'Mal.dotm', place: 'header' },
  FileHasField: { found: 'DDEAUTO', place: 'text' },
  FileHasMacros: {},
  FileHoldsDocument: { place: 'text' },
  FileHoldsObject: { place: 'text' },
  FileHoldsUnknown: { found: 'webextension' },
  FileIsActive: { found: 'script' },
  FileLinksElsewhere: { found: 'Rapport.docx', place: 'footer' },
  FileLocked: {},
  FileNameHoldsId: {},
  FilesAway: {},
  FileSwells: {},
  FileTooComplex: {},
  FileTooLarge: { megabytes: 25 },
  FileTypeRefused: {},
  ForeignHost: {},
  ForeignOrigin: {},
  FormDamaged: {},
  FormExpected: {},
  HeadersTooLarge: {},
  IdempotencyKeyInvalid: {},
  IdempotencyKeyMissing: {},
  IfMatchInvalid: {},
  ImageTooLarge: { width: 30_000, height: 30_000, megapixels: 125 },
  IndicatorNamedTwice: { indicator: 'hospiteringsdager-1' },
  InvalidInput: {},
  KeyUsedForAnotherCommand: {},
  KindCannotChange: {},
  LeadCannotChange: { lead: ID },
  LeadMayNotLeave: party,
  LoginAway: {},
  MalformedJson: {},
  MalformedRequest: {},
  MayNotVote: person,
  MeasureIsInternal: { measure: 'KOM-07' },
  MeetingInThePast: { startsAt: AT },
  MeetingNotYet: { ...meeting, startsAt: AT },
  MeetingPlannedTwice: { startsAt: AT },
  MeetingTooLong: { startsAt: AT, endsAt: AT },
  MethodNotAllowed: { method: 'PUT', allowed: 'GET' },
  MilestoneNamedTwice: { milestone: 'halvveis-2' },
  NotSuspected: meeting,
  MinutesNotReady: meeting,
  MinutesObjectedTo: { by: ['fsu-member-1', 'fsu-member-2'] },
  MomentsInWrongOrder: { from: AT, to: AT },
  MovedOn: { phase: 'joint-action' },
  MustBeRevised: {},
  NoCases: meeting,
  NoConflictDeclared: person,
  NoDecision: one,
  NoEvaluationOfEffect: {},
  NoMajority: one,
  NoNamesOfCandidates: {},
  NothingToVoid: party,
  NoQuorum: { ...one, present: 2, needed: 4 },
  NotAMember: person,
  NotAnEmployer: { employer: ID },
  NotAParty: party,
  NotAtTheMeeting: person,
  NotDecidedYet: { cases: ['c20', 'c21'] },
  NotDueYet: { due: AT },
  NotForDecision: {},
  NotFound: {},
  NothingChanged: {},
  NothingToAdopt: {},
  NothingToForwardTo: { committee: 'SSU' },
  NothingToRedact: {},
  NothingToSettle: { state: 'sendt' },
  NothingToTakeBack: {},
  NotJoined: party,
  NotLoggedIn: {},
  AddressNotVerified: {},
  NoActiveRole: {},
  NotMigrated: {},
  NotOnTheAgenda: one,
  NotPresent: person,
  NotReadyToStart: { missing: ['baseline hospiteringsdager-1:kvaefjord-7f3a', 'user-representative'] },
  NotRecommended: {},
  NotReportedBy: { indicator: 'hospiteringsdager-1', ...party },
  NotSeenByUserRepresentative: {},
  NotThere: {},
  NotYours: { command: 'freezeAgenda' },
  NoUserRepresentativeNeeded: {},
  OneFileOnly: {},
  OutcomeDoesNotFit: { ...one, outcome: 'proposal' },
  CorrectionReasonMissing: meeting,
  DeputyNotNeeded: person,
  FieldDoesNotFit: { field: 'votes', outcome: 'postponed' },
  OwnConflict: {},
  OwnFigure: { figure: 'f12' },
  OwnProposal: {},
  PartyMayOnlyLeave: party,
  ProposalChanged: { version: 2 },
  ProposalIncomplete: { missing: ['leadAmongParties', 'hospitalUnit'] },
  ProposalMissing: one,
  PeriodNotOver: { from: DAY, to: '2027-02-01' },
  PeriodNotYet: { period: '2031' },
  PeriodPast: { period: '2019' },
  PriorityNamedTwice: { priority: 'p2' },
  PriorityWithoutTitle: { priority: 'p2' },
  ProposalNamedTwice: { proposal: 'p2' },
  ReasonMissing: one,
  RemarkMissing: meeting,
  ReportNotYours: {},
  RequestTimeout: {},
  SeatTakenTwice: person,
  SecretariesOnly: {},
  SideInDispute: { dispute: 'd3' },
  StaleVersion: { version: 12 },
  TemplateBroken: tag,
  TemplateNotWord: {},
  TemplateNotYours: {},
  TemplateTagMisplaced: tag,
  TemplateTagMissing: tag,
  TemplateTagUnknown: tag,
  TextMissing: one,
  TooLarge: { kilobytes: 1024 },
  TooManyAttachments: { most: 20 },
  TrialIsPaused: {},
  TrialNotPaused: {},
  UndoingUnderWay: one,
  Unexpected: { request: '4711' },
  UnknownArea: { area: 'kompetanse-1' },
  UnknownAttachment: { attachment: '0f8fad5b-d9cb-469f-a165-70867728950e' },
  UnknownCase: one,
  UnknownCommand: { command: 'constructor' },
  UnknownCommittee: { committee: 'elsewhere' },
  UnknownDispute: { dispute: 'd3' },
  UnknownFigure: { figure: 'f12' },
  UnknownIndicator: { indicator: 'hospiteringsdager-1' },
  UnknownMeasure: { measure: 'KOM-99' },
  UnknownMeeting: meeting,
  UnknownMilestone: { milestone: 'halvveis-2' },
  UnknownPeriod: { period: 'm31' },
  UnknownPerson: person,
  UnknownPolicy: { policy: 'standard-2' },
  UnknownProposal: { proposal: 'p2' },
  UnknownStream: { stream: 'pilot/0f8fad5b-d9cb-469f-a165-70867728950e' },
  UnstorableText: {},
  UnsupportedMediaType: {},
  UploadNotYours: {},
  VotedTwice: person,
  WrongKindOfMeeting: { ...meeting, command: 'holdMeeting' },
  WrongMeetingStatus: { status: 'minutes-out', command: 'freezeAgenda' },
};

/** What people know as it is: the number of a measure or of their inquiry, a state in words, what they wrote in a file. */
const AS_IT_IS = [
  ...['MeasureIsInternal', 'UnknownMeasure', 'RowTwice', 'Unexpected', 'NothingToSettle'],
  ...['FileFetches', 'FileHasField', 'FileHoldsUnknown', 'FileLinksElsewhere'],
];
/** Told to programs, by the names that HTTP has for things. */
const OF_HTTP = [
  ...['MethodNotAllowed', 'UnsupportedMediaType', 'IdempotencyKeyMissing', 'IdempotencyKeyInvalid', 'IfMatchInvalid'],
  ...['KeyUsedForAnotherCommand', 'FormExpected'],
];

const known: Naming = (id) => `Navn ${String(id.length)}`;
const nobody: Naming = (id) => id;
const sentence = (code: Code, language: Language, naming: Naming): string =>
  documentOf(new Problem(code, FACTS[code] as Record<string, unknown>, {}, () => naming), language, '/').detail;

/** A code that is an English word is that word in English. */
const isWord = (fact: string): boolean => /^[a-z]+$/.test(fact);
const stringsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : [];

test.each(Object.keys(FACTS) as Code[])('%s is said without an id, a key, a code or a moment of a machine', (code) => {
  for (const language of ['nb', 'en'] as const)
    for (const naming of [known, nobody]) {
      const said = sentence(code, language, naming);
      expect(said).toMatch(/^["“«[\p{Lu}{].*[.]$/su);
      expect(said).not.toMatch(/…|\d{4}-\d{2}-\d{2}|\d{2}:\d{2}Z|\[object|\bundefined\b|\bnull\b/);
      if (naming === known) expect(said).not.toMatch(/\[/);
      if (OF_HTTP.includes(code)) continue;
      if (code.startsWith('Template')) continue; // its tags are what people wrote
      expect(said).not.toMatch(/\b[a-z]+[A-Z][a-z]|\/[a-z]|\b[a-z]\d+\b|[a-z]-\d/);
      if (AS_IT_IS.includes(code)) continue;
      for (const fact of stringsIn(FACTS[code]).filter((one) => language === 'nb' || !isWord(one)))
        expect(said.split(/[\s.,:()]+/)).not.toContain(fact);
    }
});

test('who may give a command is said', () => {
  for (const holder of ['secretary', 'chair', 'member', 'submitter', 'owner', 'engine'])
    expect({ holder, said: has(`holder.${holder}`) }).toEqual({ holder, said: true });
  const said = (command: string, roles: readonly string[] = []) =>
    documentOf(new Problem('NotYours', { command, roles }), 'nb', '/').detail;
  expect(said('reportStatus', ['leader-party', 'coordinator-party', 'representative'])).toBe(
    'Bare lederen for parten, samhandlingslederen deres eller partens representant kan gjøre dette.',
  );
  expect(said('freezeAgenda', ['secretary', 'chair'])).toBe(
    'Bare utvalgssekretæren eller utvalgslederen kan gjøre dette.',
  );
  expect(said('callForStatus')).toBe('Bare systemet kan gjøre dette.');
});

test('a tag is told as it is written in the template', () => {
  expect(sentence('TemplateTagMissing', 'nb', nobody)).toContain('mangler {/fakta}.');
});

test('a moment is told in Norwegian time, and people by their names', () => {
  expect(sentence('MeetingPlannedTwice', 'nb', nobody)).toBe('Utvalget har allerede et møte 12. mars 2027 kl. 09.00.');
  expect(sentence('NotAMember', 'nb', () => 'Ida Dahl')).toMatch(/^Ida Dahl har ingen plass/);
  expect(sentence('NotAMember', 'nb', nobody)).toMatch(/^\[uten navn\] har ingen plass/);
});

test.each([
  ['/proposal/indicators/1/countingRule', '«Telleregel» (indikator 2)', '“Counting rule” (indicator 2)'],
  ['/title', '«Tittel»', '“Title”'],
  ['/parties/0', '«Parter» (part 1)', '“Parties” (party 1)'],
  ['/parts/way-forward', '«Veien videre»', '“The way forward”'],
  ['', 'skjemaet', 'the form'],
  ['/a~1b', 'et felt', 'a field'],
])('%s is called %s', (pointer, nb, en) => {
  expect([fieldAt(pointer, 'nb'), fieldAt(pointer, 'en')]).toEqual([nb, en]);
});

test.each<readonly [Issue, string]>([
  [{ at: '/title', kind: 'Missing' }, 'Fyll ut «Tittel».'],
  [{ at: '/title', kind: 'TooFew', least: 1, of: 'string' }, 'Fyll ut «Tittel».'],
  [
    { at: '/reason', kind: 'TooMany', most: 4000, of: 'string' },
    'Skriv kortere i «Begrunnelse»: høyst 4\u00a0000 tegn.',
  ],
  [{ at: '/cases', kind: 'TooFew', least: 1, of: 'array' }, 'Det må være minst 1 under «Saker».'],
  [{ at: '/hours', kind: 'WrongType', expected: 'number' }, 'Skriv et tall i «Timer».'],
  [{ at: '/startOn', kind: 'WrongFormat', format: 'date' }, 'Skriv en dato i «Starter».'],
  [{ at: '/x/y', kind: 'UnknownField' }, 'Noe av det som ble sendt, hører ikke hjemme her.'],
  [{ at: '/effect', kind: 'NotAChoice' }, 'Velg en av mulighetene i «Virkning».'],
])('%j is said by the name of the field', (issue, said) => {
  expect(documentOf(new Problem('InvalidInput', { errors: [issue] }), 'nb', '/').detail).toBe(said);
});

test('every field of every command has the name that people know it by', () => {
  const bodies = KIND_COMMANDS.filter(({ path }) => !path.startsWith('/api/editions')).map(({ body }) => body);
  const names = bodies.flatMap((body) => namesIn(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' })));
  expect(names.length).toBeGreaterThan(100);
  // What a page calls something for itself is no field of anybody's.
  expect([...new Set(names)].filter((name) => !has(`field.${name}`))).toEqual(['id']);
});

function namesIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {}, ...rest } = schema as { readonly properties?: object; readonly examples?: unknown };
  const { examples: _, ...inner } = rest;
  return [...Object.keys(properties), ...[...Object.values(properties), ...Object.values(inner)].flatMap(namesIn)];
}
