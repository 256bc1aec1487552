import { has, say, type Naming } from '@tiltaksmotor/texts';
import { sentenceOf, type Issue } from './issues.js';
import type { Language } from './language.js';
import { typeOf, type Problem } from './problem.js';
import { STATUSES } from './statuses.js';

export const PROBLEM_JSON = 'application/problem+json; charset=utf-8';

/** An RFC 9457 document: what the client may act on (code, details) and a sentence for the person in front of it. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly instance: string;
  readonly [detail: string]: unknown;
}

/**
 * @param places what organisations and committees are called, for a problem that brings no names of its own
 */
export function documentOf(problem: Problem, language: Language, instance: string, places?: Naming): ProblemDocument {
  const { code, details } = problem;
  const status = STATUSES[code];
  return {
    ...details,
    ...(Array.isArray(details['errors'])
      ? { errors: details['errors'].map((issue) => withSentence(issue as Issue, language)) }
      : {}),
    type: typeOf(code),
    title: say(language, `problem.title.${status}`),
    status,
    code,
    detail: sentence(problem, language, places),
    instance,
  };
}

function sentence({ code, details, called }: Problem, language: Language, places?: Naming): string {
  const errors = details['errors'];
  const first = Array.isArray(errors) ? (errors[0] as Issue | undefined) : undefined;
  if (code === 'InvalidInput' && first !== undefined) {
    return say(language, 'problem.InvalidInput', {
      first: sentenceOf(first, language),
      count: (errors as unknown[]).length,
    });
  }
  return say(
    language,
    keyOf(code),
    { ...details, ...told(code, details) },
    neverAnId(called?.(language) ?? places, language),
  );
}

/** What a sentence says otherwise than the facts do: who may instead, and a tag of a template as it is written there. */
function told(code: string, { tag, roles, of }: Problem['details']): Readonly<Record<string, unknown>> {
  if (code === 'NotYours') return { who: whoMay(roles) };
  if (code === 'WrongStatus') return { context: of };
  return typeof tag === 'string' ? { tag: `{${tag}}` } : {};
}

/** An id says nothing to anybody: what has no name, or not any more, is said not to have one. */
const neverAnId =
  (naming: Naming | undefined, language: Language): Naming =>
  (id) => {
    const name = naming?.(id) ?? id;
    return name === id ? say(language, 'called.nothing') : name;
  };

/** The API's own sentences are called `problem.…`, those of the domain's refusals `refusal.…`. */
export const keyOf = (code: string): string => (has(`problem.${code}`) ? `problem.${code}` : `refusal.${code}`);

const withSentence = (issue: Issue, language: Language): Record<string, unknown> => ({
  ...issue,
  detail: sentenceOf(issue, language),
});

/** Who may give a command, by the names that the texts have for them: `leader-lead`, `secretary`, `owner`. */
const whoMay = (roles: unknown): readonly string[] =>
  Array.isArray(roles) && roles.length > 0 ? (roles as string[]) : ['engine'];
