import { z } from 'zod';
import { isNamed } from '../priorities.js';
import type { CommitteeRefusal } from '../refusals.js';
import { aboutCommittee, office, type CommitteeContext } from '../rule.js';
import * as is from '../values.js';

export const PRIORITIES = {
  /** What the mandate puts first, as a whole and in order. Each is about areas and measures that there are, or only words. */
  setPriorities: aboutCommittee({
    fields: { priorities: z.array(is.givenPriority).max(30) },
    post: {
      path: 'priorities',
      summary: 'Say what the mandate puts first: all of it, in order (chair and secretary)',
      called: 'PrioritiesGiven',
      example: { priorities: [{ id: 'competence', title: null, areas: ['competence'], measures: [] }] },
    },
    may: office,
    decide({ priorities: before }, { priorities }, context) {
      const fault = faultInPriorities(priorities, context);
      if (fault !== null) return fault;
      if (before !== null && isSame(before, priorities)) return { code: 'NothingChanged' };
      return [{ type: 'PrioritiesSet', priorities }];
    },
  }),
};

function faultInPriorities(
  priorities: readonly is.GivenPriority[],
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
const isSame = (before: readonly is.GivenPriority[], after: readonly is.GivenPriority[]): boolean => {
  const plain = (all: readonly is.GivenPriority[]) =>
    JSON.stringify(all.map(({ id, title, areas, measures }) => [id, title?.ref ?? null, areas, measures]));
  return plain(before) === plain(after);
};
