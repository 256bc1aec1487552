import { has, say, type Naming } from '@tiltaksmotor/texts';
import type { Issue } from './issues.js';
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

export function documentOf(problem: Problem, language: Language, instance: string, nameOf?: Naming): ProblemDocument {
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
    detail: sentence(problem, language, nameOf),
    instance,
  };
}

function sentence({ code, details }: Problem, language: Language, nameOf?: Naming): string {
  const errors = details['errors'];
  const first = Array.isArray(errors) ? (errors[0] as Issue | undefined) : undefined;
  if (code === 'InvalidInput' && first !== undefined) {
    return say(language, 'problem.InvalidInput', {
      first: issueSentence(first, language),
      count: (errors as unknown[]).length,
    });
  }
  return say(language, keyOf(code), details, nameOf);
}

/** The API's own sentences are called `problem.…`, those of the domain's refusals `refusal.…`. */
export const keyOf = (code: string): string => (has(`problem.${code}`) ? `problem.${code}` : `refusal.${code}`);

const issueSentence = ({ kind, at, ...facts }: Issue, language: Language): string =>
  say(language, `problem.issue.${kind}`, { ...facts, at: at === '' ? say(language, 'problem.wholeBody') : at });

const withSentence = (issue: Issue, language: Language): Record<string, unknown> => ({
  ...issue,
  detail: issueSentence(issue, language),
});
