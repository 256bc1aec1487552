import { fields } from '@tiltaksmotor/domain';
import { has, say } from '@tiltaksmotor/texts';
import type { z } from 'zod';
import type { Language } from './language.js';

/** What is wrong with one field of what was sent. `at` is a JSON pointer. */
export interface Issue {
  readonly at: string;
  readonly kind: IssueKind;
  readonly [fact: string]: unknown;
}

export type IssueKind =
  | 'Missing'
  | 'UnknownField'
  | 'WrongType'
  | 'TooFew'
  | 'TooMany'
  | 'TooLow'
  | 'TooHigh'
  | 'WrongFormat'
  | 'NotAChoice'
  | 'NoShapeFits'
  | fields.FieldFault;

const MOST_ISSUES = 50;
const SHOWN_OF_A_NAME = 60;

export const issuesOf = (found: readonly z.core.$ZodIssue[], sent: unknown): readonly Issue[] =>
  found
    .slice(0, MOST_ISSUES)
    .flatMap((issue) => oneOrMore(issue, sent))
    .slice(0, MOST_ISSUES);

function oneOrMore(issue: z.core.$ZodIssue, sent: unknown): Issue[] {
  const at = pointer(issue.path);
  switch (issue.code) {
    case 'invalid_type':
      return [
        fields.isMissing(issue.path, sent)
          ? { at, kind: 'Missing' }
          : { at, kind: 'WrongType', expected: issue.expected },
      ];
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ at: pointer([...issue.path, key]), kind: 'UnknownField' }));
    case 'too_small':
      return [
        { at, kind: isCounted(issue.origin) ? 'TooFew' : 'TooLow', least: shown(issue.minimum), of: issue.origin },
      ];
    case 'too_big':
      return [
        { at, kind: isCounted(issue.origin) ? 'TooMany' : 'TooHigh', most: shown(issue.maximum), of: issue.origin },
      ];
    case 'invalid_format':
      return [{ at, kind: 'WrongFormat', format: issue.format }];
    case 'invalid_value':
      return [
        fields.isMissing(issue.path, sent)
          ? { at, kind: 'Missing' }
          : { at, kind: 'NotAChoice', choices: issue.values },
      ];
    case 'invalid_union':
      return [fields.isMissing(issue.path, sent) ? { at, kind: 'Missing' } : { at, kind: 'NoShapeFits' }];
    case 'custom':
      return [{ ...issue.params, at, kind: ownKind(issue.params) }];
    default:
      return [{ at, kind: 'WrongFormat', format: issue.code }];
  }
}

const isCounted = (origin: string): boolean => ['string', 'array', 'set', 'object'].includes(origin);
const shown = (limit: number | bigint): number => Number(limit);
const ownKind = (params: Record<string, unknown> | undefined): IssueKind =>
  (params?.['kind'] as IssueKind | undefined) ?? 'WrongFormat';

/** RFC 6901. Names that a stranger chose are cut, so that an answer does not repeat a megabyte of them. */
const pointer = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${String(key).slice(0, SHOWN_OF_A_NAME).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** What is wrong with one field, by the name that it has on the page. */
export function sentenceOf({ kind, at, ...facts }: Issue, language: Language): string {
  const { of, format, least } = facts;
  // One is the least of what may not be empty.
  const said = kind === 'TooFew' && least === 1 && of === 'string' ? 'Missing' : kind;
  return say(language, `problem.issue.${said}`, { ...facts, context: of ?? format, at: fieldAt(at, language) });
}

/** `«Telleregel» (indikator 2)`: the field that a JSON pointer leads to, and in which of several it is. */
export function fieldAt(pointer: string, language: Language): string {
  const path = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = path.findLastIndex((part) => has(`field.${part}`));
  const name = path[last];
  if (name === undefined) return say(language, path.length === 0 ? 'problem.wholeBody' : 'problem.someField');
  const field = say(language, `field.${name}`);
  const nth = path.findIndex((part, place) => NUMBER.test(part) && has(`field-one.${path[place - 1] ?? ''}`));
  if (nth < 0) return say(language, 'problem.field', { field });
  const one = say(language, `field-one.${path[nth - 1] ?? ''}`, { n: Number(path[nth]) + 1 });
  return say(language, 'problem.fieldOf', { field, one });
}

const NUMBER = /^\d+$/;
