import { REFUSALS } from '@tiltaksmotor/domain';
import type { ContentFault } from '@tiltaksmotor/persistence';

/** What is refused before a command reaches the domain, or by what is around it. */
export type ApiCode =
  | 'MalformedJson'
  | 'MalformedRequest'
  | 'NotLoggedIn'
  | 'AddressNotVerified'
  | 'NoActiveRole'
  | 'NotFound'
  | 'MethodNotAllowed'
  | 'RequestTimeout'
  | 'TooLarge'
  | 'AddressTooLong'
  | 'HeadersTooLarge'
  | 'UnsupportedMediaType'
  | 'InvalidInput'
  | 'IdempotencyKeyMissing'
  | 'IdempotencyKeyInvalid'
  | 'IfMatchInvalid'
  | 'UnknownPerson'
  | 'ExercisesRefused'
  | 'ForeignHost'
  | 'ForeignOrigin'
  | 'AdministratorsOnly'
  | 'NothingToRedact'
  | 'SecretariesOnly'
  | 'NothingToSettle'
  | 'UnknownPeriod'
  | 'PeriodNotYet'
  | 'PeriodPast'
  | 'ReportNotYours'
  | 'EngineAway'
  | 'DatabaseAway'
  | 'NotMigrated'
  | 'LoginAway'
  | 'Unexpected';

/** Why a file is not taken, kept or given. */
export type FileCode =
  | ContentFault['code']
  | 'FormDamaged'
  | 'FormExpected'
  | 'OneFileOnly'
  | 'FileTooLarge'
  | 'FileNameHoldsId'
  | 'FilesAway'
  | 'UploadNotYours'
  | 'TemplateNotYours'
  | 'TemplateNotWord'
  | 'TemplateBroken'
  | 'TemplateTagUnknown'
  | 'TemplateTagMissing'
  | 'TemplateTagMisplaced'
  | 'ListTypeRefused'
  | 'ListHasFaults';

/** What a stream refuses before its kind is asked. */
export type StreamCode = 'UnstorableText' | 'KeyUsedForAnotherCommand' | 'StaleVersion' | 'UnknownStream';

export type Code = ApiCode | FileCode | StreamCode | keyof typeof REFUSALS;

/** Every code has a status: one that is new in the domain does not compile before it has its line here. */
export const STATUSES = {
  ...REFUSALS,

  MalformedJson: 400,
  MalformedRequest: 400,
  NotLoggedIn: 401,
  AddressNotVerified: 401,
  NoActiveRole: 403,
  ForeignHost: 403,
  ForeignOrigin: 403,
  AdministratorsOnly: 403,
  SecretariesOnly: 403,
  NotFound: 404,
  MethodNotAllowed: 405,
  RequestTimeout: 408,
  NothingToRedact: 409,
  NothingToSettle: 409,
  TooLarge: 413,
  AddressTooLong: 414,
  UnsupportedMediaType: 415,
  InvalidInput: 422,
  IdempotencyKeyMissing: 422,
  IdempotencyKeyInvalid: 422,
  IfMatchInvalid: 422,
  UnknownPerson: 422,
  ExercisesRefused: 422,
  HeadersTooLarge: 431,
  Unexpected: 500,
  UnknownPeriod: 422,
  PeriodNotYet: 422,
  PeriodPast: 422,
  ReportNotYours: 403,
  EngineAway: 503,
  DatabaseAway: 503,
  NotMigrated: 503,
  LoginAway: 503,

  FormDamaged: 400,
  UploadNotYours: 403,
  TemplateNotYours: 403,
  FileTooLarge: 413,
  FormExpected: 415,
  OneFileOnly: 422,
  FileEmpty: 422,
  FileTypeRefused: 422,
  FileLocked: 422,
  FileHasMacros: 422,
  FileIsActive: 422,
  FileHasField: 422,
  FileFetches: 422,
  FileLinksElsewhere: 422,
  FileHoldsObject: 422,
  FileHoldsDocument: 422,
  FileHoldsUnknown: 422,
  FileDeclaresEntities: 422,
  FileSwells: 422,
  ImageTooLarge: 422,
  FileTooComplex: 422,
  FileDamaged: 422,
  FileNameHoldsId: 422,
  TemplateNotWord: 422,
  TemplateBroken: 422,
  TemplateTagUnknown: 422,
  TemplateTagMissing: 422,
  TemplateTagMisplaced: 422,
  ListTypeRefused: 422,
  ListHasFaults: 422,
  FilesAway: 503,

  UnknownStream: 404,
  StaleVersion: 412,
  UnstorableText: 422,
  KeyUsedForAnotherCommand: 422,
} as const satisfies Readonly<Record<Code, number>>;

export type StatusOf<C extends Code> = (typeof STATUSES)[C];
type All<Status extends number> = Readonly<Record<Status, true>>;
const listed = <Status extends number>(all: All<Status>) => Object.keys(all).map(Number) as Status[];
/** Every status that a command to a stream may be refused with. */
export const OF_COMMANDS = listed<StatusOf<StreamCode | keyof typeof REFUSALS>>({
  403: true,
  404: true,
  409: true,
  412: true,
  422: true,
});
/** Every status that a file may be refused with. */
export const OF_FILES = listed<StatusOf<FileCode>>({
  400: true,
  403: true,
  413: true,
  415: true,
  422: true,
  503: true,
});

export const CODES = Object.keys(STATUSES) as readonly Code[];
export const isCode = (code: string): code is Code => Object.hasOwn(STATUSES, code);
