import type { Context } from '../../context.js';
import type { CommitteeRefusal } from './refusals.js';
import type { CommitteeContext } from './rule.js';
import type { Committee } from './state.js';

/** How a committee works under a policy, for what is decided there. */
export function underPolicy(
  id: string,
  committee: Committee,
  context: Context,
  name = committee.id,
): CommitteeContext | CommitteeRefusal {
  const policy = Object.hasOwn(context.policies, id) ? context.policies[id] : undefined;
  if (policy === undefined) return { code: 'UnknownPolicy', policy: id };
  const works = Object.hasOwn(policy.committees, name) ? policy.committees[name] : undefined;
  if (works === undefined) return { code: 'UnknownCommittee', committee: name };
  return { ...context, committee, policy, works };
}
