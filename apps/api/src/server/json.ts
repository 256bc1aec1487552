import { fields, unstorableIn, type Unstorable } from '@tiltaksmotor/domain';
import { issuesOf, type Issue } from '../problems/issues.js';
import { Problem } from '../problems/problem.js';

/** Bytes of a body. The largest command, a plan with every text at its longest, is a third of it. */
export const BODY_LIMIT = 256 * 1024;
/** How deep a body may be nested. Commands need five. */
const DEPTH_LIMIT = 16;

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
    if (typeof value === 'string') {
      const sign = unstored(value);
      if (sign !== null) return issue(path, fields.unstorable(sign));
    }
    if (typeof value !== 'object' || value === null) continue;
    if (path.length === DEPTH_LIMIT) return issue(path, fields.asIssue('NoShapeFits'));
    for (const key of Object.keys(value)) {
      if (REACHING.includes(key)) return issue([...path, key], fields.asIssue('UnknownField'));
      const sign = unstored(key);
      if (sign !== null) return issue(path, fields.unstorable(sign));
      left.push({ value: (value as Record<string, unknown>)[key], path: [...path, key] });
    }
  }
  return null;
}

/** PostgreSQL holds no NUL, and UTF-8 no half of a surrogate pair. */
const NEVER_STORED = /[\0\p{Surrogate}]/u;
const unstored = (text: string): Unstorable | null => (NEVER_STORED.test(text) ? unstorableIn(text) : null);

const issue = (path: string[], { params }: ReturnType<typeof fields.asIssue>): Issue => {
  const [made] = issuesOf([{ code: 'custom', path, message: '', params, input: undefined }], undefined);
  return made as Issue;
};
