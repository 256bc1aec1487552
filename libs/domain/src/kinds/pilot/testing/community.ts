import { createHash } from 'node:crypto';
import type { Context } from '../../../context.js';
import type { Measure } from '../../../measures.js';
import type { Organisation, OrganisationKind } from '../../../organisations.js';
import type { Assignment, Role } from '../../../people.js';
import type { Policy } from '../../../policy.js';
import type { CommitteePolicy } from '../../committee/policy.js';
import type { Words } from '../../../words.js';

/** A small health community for tests of the domain. */
const organisation = (id: string, kind: OrganisationKind, parent: string | null = null): Organisation => ({
  id,
  name: id,
  kind,
  parent,
  successor: null,
});
export const ORGANISATIONS: readonly Organisation[] = [
  organisation('unn', 'trust'),
  organisation('unn-harstad', 'hospital', 'unn'),
  organisation('unn-harstad-medisin', 'department', 'unn-harstad'),
  organisation('unn-narvik', 'hospital', 'unn'),
  organisation('harstad', 'municipality'),
  organisation('kvaefjord', 'municipality'),
  organisation('senja', 'municipality'),
  organisation('uit', 'educator'),
  organisation('users', 'service-users'),
  organisation('unions', 'unions'),
];

const measure = (code: string, potential: Measure['collaboration']['potential'], mode?: string): Measure => ({
  code,
  area: 'competence',
  theme: { nb: code, en: code },
  title: { nb: code, en: code },
  collaboration: mode === undefined ? { potential } : { potential, mode },
});
const MEASURES = [
  measure('KOM-07', 'joint', 'hospitation'),
  measure('KOM-01', 'internal'),
  measure('MIL-01', 'internal-with-joint-option', 'shared-training'),
  measure('ANN-04', 'joint', 'joint-advocacy'),
  measure('SYN-09', 'joint', 'candidate-referral'),
];

/** The list in force. */
export interface List {
  readonly edition: string;
  readonly measures: readonly Measure[];
}
export const LIST: List = { edition: '2023-02-01', measures: MEASURES };

const held = (role: Role, at: string): Assignment => ({ role, at, from: '2020-01-01', to: null });
/** Who is who: each person is called by what they are. */
const PEOPLE: Readonly<Record<string, readonly Assignment[]>> = {
  medisin: [held('leader', 'unn-harstad-medisin')],
  narvik: [held('leader', 'unn-narvik')],
  harstad: [held('leader', 'harstad')],
  kvaefjord: [held('leader', 'kvaefjord')],
  senja: [held('leader', 'senja')],
  both: [held('leader', 'harstad'), held('leader', 'kvaefjord')],
  deputy: [{ role: 'leader', at: 'harstad', from: '2026-02-01', to: '2026-03-01', deputyFor: 'harstad' }],
  coordinator: [held('coordinator', 'unn')],
  coordinatorHarstad: [held('coordinator', 'harstad')],
  userBody: [held('leader', 'users')],
  user: [held('user-representative', 'users')],
  'other-user': [held('user-representative', 'users')],
  union: [held('union-representative', 'unions')],
  chair: [held('chair', 'FSU')],
  member: [held('member', 'FSU')],
  secretary: [held('secretary', 'FSU')],
  ssuChair: [held('chair', 'SSU')],
  ssuMember: [held('member', 'SSU')],
  ssuSecretary: [held('secretary', 'SSU')],
  nobody: [],
  engine: [],
};

const committee = (reportsTo: string | null, statusMeetings: number): CommitteePolicy => ({
  reportsTo,
  openBefore: { n: 42, unit: 'days' },
  cutOff: { ordinary: { n: 7, unit: 'working-days' }, extraordinary: { n: 2, unit: 'working-days' } },
  quorum: 0.5,
  numbering: 'yearly',
  approval: { by: 'round', within: { n: 5, unit: 'working-days' } },
  recordWithin: { n: 2, unit: 'working-days' },
  publishes: true,
  statusMeetings,
  template: { first: ['call-and-agenda', 'minutes', 'follow-ups'], last: ['any-other-business'] },
});

export const STANDARD: Policy = {
  id: 'standard',
  clock: { kind: 'calendar', closedDays: ['2026-01-01', '2026-04-02', '2026-04-03', '2026-04-06'], remindAtHour: 7 },
  bodies: { review: 'FSU', decision: 'SSU', users: 'users', unions: 'unions' },
  consent: { remindAfter: { n: 5, unit: 'working-days' }, lapseAfter: { n: 21, unit: 'days' } },
  review: {
    mode: 'notify',
    objectWithin: { n: 10, unit: 'working-days' },
    remindAfter: { n: 5, unit: 'working-days' },
  },
  preparation: { remindAfter: { n: 10, unit: 'working-days' } },
  trial: { statusEvery: { n: 30, unit: 'days' }, remindAfter: { n: 5, unit: 'working-days' } },
  evaluation: { dueAfter: { n: 21, unit: 'days' }, remindAfter: { n: 10, unit: 'working-days' } },
  reporting: { remindAfter: { n: 20, unit: 'working-days' } },
  adoption: { remindAfter: { n: 30, unit: 'days' } },
  outage: { noticedAfter: 3600, grace: { n: 3, unit: 'working-days' } },
  smallGroup: 5,
  committees: {
    FSU: committee('SSU', 0),
    SSU: committee(null, 2),
  },
};
const POLICIES = {
  standard: STANDARD,
  decide: { ...STANDARD, id: 'decide', review: { ...STANDARD.review, mode: 'decide' as const } },
  exercise: { ...STANDARD, id: 'exercise', clock: { kind: 'countdown' as const, secondsPerDay: 1 } },
};

export const contextOf = (
  person: string,
  now: string,
  organisations: readonly Organisation[] = ORGANISATIONS,
  list: List = LIST,
): Context => ({
  now,
  actor: { person, assignments: PEOPLE[person] ?? [] },
  policies: POLICIES,
  directory: {
    organisations,
    organisation: (id) => organisations.find((known) => known.id === id),
    edition: list.edition,
    measure: (code) => list.measures.find((known) => known.code === code),
    area: (id) =>
      id === 'competence' ? { id, prefix: 'KOM', title: { nb: 'Kompetanse', en: 'Competence' } } : undefined,
    bodies: ['FSU', 'SSU'],
    holders: (at) =>
      Object.entries(PEOPLE).flatMap(([holder, assignments]) =>
        assignments.filter((one) => one.at === at).map((one) => ({ ...one, person: holder })),
      ),
    held: (holder) => PEOPLE[holder] ?? [],
  },
  hash: (text) => createHash('sha256').update(text).digest('hex'),
});

/** Free text as the domain sees it: equal texts have equal references. */
export const words = (text: string): Words => ({ ref: `ref:${text}`, hash: `hash:${text}` });
