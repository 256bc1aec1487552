import type { CommitteeCommandOf } from '../commands.js';
import { isNamed, type GivenPriority } from '../priorities.js';
import type { CommitteeRefusal } from '../refusals.js';
import type { CommitteeContext, RuleOfCommittee } from '../rule.js';

/** What the mandate puts first, as a whole and in order. Each is about areas and measures that there are, or only words. */
export const setPriorities: RuleOfCommittee<'setPriorities'> = {
  of: 'committee',
  decide({ priorities: before }, { priorities }, context) {
    const fault = faultIn(priorities, context);
    if (fault !== null) return fault;
    if (before !== null && isSame(before, priorities)) return { code: 'NothingChanged' };
    return [{ type: 'PrioritiesSet', priorities }];
  },
};

function faultIn(
  priorities: CommitteeCommandOf<'setPriorities'>['priorities'],
  { directory }: CommitteeContext,
): CommitteeRefusal | null {
  const ids = priorities.map(({ id }) => id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) return { code: 'PriorityNamedTwice', priority: twice };
  const area = priorities.flatMap(({ areas }) => areas).find((id) => !directory.area(id));
  if (area !== undefined) return { code: 'UnknownArea', area };
  const measure = priorities.flatMap(({ measures }) => measures).find((code) => directory.measure(code) === undefined);
  if (measure !== undefined) return { code: 'UnknownMeasure', measure };
  const unnamed = priorities.find((one) => !isNamed(one.title !== null, one));
  return unnamed === undefined ? null : { code: 'PriorityWithoutTitle', priority: unnamed.id };
}

/** Equal texts of a stream have equal references. */
const isSame = (before: readonly GivenPriority[], after: readonly GivenPriority[]): boolean => {
  const plain = (all: readonly GivenPriority[]) =>
    JSON.stringify(all.map(({ id, title, areas, measures }) => [id, title?.ref ?? null, areas, measures]));
  return plain(before) === plain(after);
};
