import type { Context } from '../../../context.js';
import type { Holder } from '../../../organisations.js';
import type { Assignment, Role } from '../../../people.js';
import type { Policies, Policy } from '../../../policy.js';
import type { CommitteePolicy } from '../policy.js';
import { contextOf as anyContext, STANDARD } from '../../pilot/testing/community.js';

const held = (role: Role, at: string, more: Partial<Assignment> = {}): Assignment => ({
  role,
  at,
  from: '2020-01-01',
  to: null,
  ...more,
});
/** Five seats in the FSU and four in the SSU; each person is called by what they are. `both` sits in the two. */
const PEOPLE: Readonly<Record<string, readonly Assignment[]>> = {
  chair: [held('chair', 'FSU')],
  m1: [held('member', 'FSU')],
  m2: [held('member', 'FSU')],
  m3: [held('member', 'FSU', { to: '2027-06-30' })],
  both: [held('member', 'FSU'), held('member', 'SSU')],
  deputy: [held('member', 'FSU', { deputyFor: 'm1' }), held('member', 'FSU', { deputyFor: 'm2' })],
  secretary: [held('secretary', 'FSU')],
  observer: [held('observer', 'FSU')],
  'ssu-chair': [held('chair', 'SSU')],
  s1: [held('member', 'SSU')],
  s2: [held('member', 'SSU')],
  'ssu-secretary': [held('secretary', 'SSU')],
  leader: [held('leader', 'harstad')],
  nobody: [],
  engine: [],
};
export const EVERYBODY = Object.keys(PEOPLE);

const works = (of: 'FSU' | 'SSU', changes: Partial<CommitteePolicy>): Policy['committees'] => {
  const committee = STANDARD.committees[of];
  return committee === undefined ? STANDARD.committees : { ...STANDARD.committees, [of]: { ...committee, ...changes } };
};
const july = Array.from({ length: 31 }, (_, day) => `2027-07-${String(day + 1).padStart(2, '0')}`);
const standard: Policy = {
  ...STANDARD,
  clock: {
    kind: 'calendar',
    closedDays: ['2027-03-25', '2027-03-26', '2027-03-29', ...july],
    remindAtHour: 7,
  },
};
const POLICIES: Policies = {
  standard,
  exercise: { ...standard, id: 'exercise', clock: { kind: 'countdown', secondsPerDay: 1 } },
  running: { ...standard, id: 'running', committees: works('FSU', { numbering: 'running' }) },
  next: {
    ...standard,
    id: 'next',
    committees: works('FSU', { approval: { by: 'next-meeting', within: { n: 5, unit: 'working-days' } } }),
  },
  elsewhere: { ...standard, id: 'elsewhere', committees: {} },
};

const holders = (committee: string): readonly Holder[] =>
  Object.entries(PEOPLE).flatMap(([person, assignments]) =>
    assignments.filter(({ at }) => at === committee).map((one) => ({ ...one, person })),
  );

export function contextOf(person: string, now: string): Context {
  const context = anyContext(person, now);
  return {
    ...context,
    actor: { person, assignments: PEOPLE[person] ?? [] },
    policies: POLICIES,
    directory: { ...context.directory, holders, held: (one) => PEOPLE[one] ?? [] },
  };
}
