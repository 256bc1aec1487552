import { has, say } from '@tiltaksmotor/texts';
import type { Issue } from './issues.js';
import type { Language } from './language.js';

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
