import { issuesOf, type Issue } from '../problems/issues.js';
import { Problem } from '../problems/problem.js';
import { DEPTH_LIMIT } from './limits.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A body as JSON, or the problem with it. What PostgreSQL cannot store, and keys that reach for prototypes, stop here. */
export function parseJson(body: Buffer): unknown {
  if (body.length === 0) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(utf8.decode(body));
  } catch {
    throw new Problem('MalformedJson');
  }
  const wrong = firstWrong(value);
  if (wrong !== null) throw new Problem('InvalidInput', { errors: [wrong] });
  return value;
}

const REACHING = ['__proto__', 'constructor', 'prototype'];

function firstWrong(root: unknown): Issue | null {
  const left: { value: unknown; path: string[] }[] = [{ value: root, path: [] }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { value, path } = next;
    if (typeof value === 'string' && !isStorable(value)) return issue(path, 'Unstorable');
    if (typeof value !== 'object' || value === null) continue;
    if (path.length === DEPTH_LIMIT) return issue(path, 'NoShapeFits');
    for (const key of Object.keys(value)) {
      if (REACHING.includes(key)) return issue([...path, key], 'UnknownField');
      if (!isStorable(key)) return issue(path, 'Unstorable');
      left.push({ value: (value as Record<string, unknown>)[key], path: [...path, key] });
    }
  }
  return null;
}

const LONE_SURROGATE = /\p{Surrogate}/u;
/** PostgreSQL holds no NUL, and UTF-8 no half of a surrogate pair. */
export const isStorable = (text: string): boolean => !text.includes('\u0000') && !LONE_SURROGATE.test(text);

const issue = (path: string[], kind: 'Unstorable' | 'NoShapeFits' | 'UnknownField'): Issue => {
  const [made] = issuesOf([{ code: 'custom', path, message: '', params: { kind }, input: undefined }], undefined);
  return made as Issue;
};
