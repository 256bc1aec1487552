import { z } from 'zod';
import { isMissing } from './engine/fields.js';
import { KINDS } from './kinds/index.js';
import type { Directory } from './organisations.js';
import { POLICY, type Bodies, type Policy } from './policy.js';

/** What is wrong with a policy, and where in it: `trial.statusEvery.n`. */
export interface PolicyFault {
  readonly policy: string;
  readonly at: string;
  /** Not there; not what it must be; or the id of something that the community does not have. */
  readonly fault: 'missing' | 'wrong' | 'unknown';
}
type Places = Pick<Directory, 'bodies' | 'organisation'>;

/** All that a policy says: for everybody, and for each kind. What it says besides is for newer versions to know. */
const whole = z.object({ ...POLICY, ...Object.assign({}, ...KINDS.map(({ policy }) => policy)) });

/**
 * The policies of a community as they are written, by id: those that are whole, and what is wrong with the others, which
 * nothing can be decided under.
 */
export function checkedPolicies(written: Readonly<Record<string, unknown>>, places: Places) {
  const policies: Record<string, Policy> = {};
  const faults: PolicyFault[] = [];
  for (const [id, body] of Object.entries(written)) {
    const found = faultsIn(body, places);
    faults.push(...found.map((fault) => ({ policy: id, ...fault })));
    if (found.length === 0) policies[id] = { ...(body as Policy), id };
  }
  return { policies, faults };
}

type Fault = Omit<PolicyFault, 'policy'>;
function faultsIn(body: unknown, places: Places): readonly Fault[] {
  const parsed = whole.safeParse(body);
  if (parsed.success) return strangersIn(body as Policy, places).map((at) => ({ at, fault: 'unknown' }));
  return parsed.error.issues.map(({ code, path }) => {
    if (code === 'custom') return { at: path.join('.'), fault: 'unknown' };
    return { at: path.join('.'), fault: isMissing(path, body) ? 'missing' : 'wrong' };
  });
}

/** Where it names a body or an organisation that is not there. */
function strangersIn({ bodies }: Pick<Policy, 'bodies'>, { bodies: known, organisation }: Places): readonly string[] {
  const isThere: Record<keyof Bodies, boolean> = {
    review: known.includes(bodies.review),
    decision: known.includes(bodies.decision),
    users: organisation(bodies.users) !== undefined,
    unions: organisation(bodies.unions) !== undefined,
  };
  return Object.entries(isThere).flatMap(([body, there]) => (there ? [] : [`bodies.${body}`]));
}
