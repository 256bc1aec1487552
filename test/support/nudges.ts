import type { Stop } from './lives.js';
import { leaderOf } from './lives.js';
import type { Given, People } from './people.js';
import { adoption, LEAD, proposal } from './proposals.js';

type Nudge = readonly [person: string, to: string, body: object];

/**
 * A command that a pilot in each phase takes; the n-th differs from the one before. It leaves the pilot in its phase, but
 * for a joint initiative, of which nothing is asked but its outcome.
 */
const NUDGES: Readonly<Record<Stop, (n: number) => Nudge>> = {
  draft: (n) => [leaderOf(LEAD), 'draft-edits', { proposal: proposal({ aim: `Mål ${n}` }) }],
  consent: (n) => ['leader-brukerutvalg', 'user-representatives', { person: `user-representative-${1 + (n % 2)}` }],
  review: (n) => [`fsu-member-${n}`, 'conflicts', { person: `fsu-member-${n}` }],
  'review-unobjected': (n) => [`fsu-member-${n}`, 'conflicts', { person: `fsu-member-${n}` }],
  preparation: (n) => [
    leaderOf('harstad'),
    'representatives',
    { party: 'harstad', person: n % 2 === 0 ? 'leader-harstad' : 'coordinator-harstad' },
  ],
  trial: (n) => [leaderOf('harstad'), 'status-reports', { party: 'harstad', standing: 'on-plan', note: `Uke ${n}` }],
  evaluation: (n) => ['union-representative-1', 'union-views', { view: `Syn ${n}` }],
  reporting: (n) => [`fsu-member-${n}`, 'conflicts', { person: `fsu-member-${n}` }],
  'joint-action': (n) => [leaderOf(LEAD), 'outcomes', { achieved: 'partly', account: `Utfall ${n}` }],
  concluded: (n) => {
    const party = [LEAD, 'harstad', 'kvaefjord'][n % 3] as string;
    return [leaderOf(party), 'adoptions', adoption(party)];
  },
};

/** Gives a pilot the n-th command of its phase. */
export async function nudge(people: People, id: string, stop: Stop, n: number): Promise<Given> {
  const [person, to, body] = NUDGES[stop](n);
  return people.does(person, `pilots/${id}/${to}`, body);
}
