import { setTimeout as pause } from 'node:timers/promises';
import type { Given, People } from './people.js';
import { adoption, ASKED, day, figure, initiative, LEAD, PARTIES, proposal } from './proposals.js';

/** Where a pilot can be brought, in the order of its life; a joint initiative is another life. */
export const STOPS = [
  'draft',
  'consent',
  'review',
  'preparation',
  'trial',
  'evaluation',
  'reporting',
  'concluded',
] as const;
/**
 * `review-unobjected` is a review that the FSU lets pass: it is told of, and its time runs. `lapsed` is an exercise, whose weeks
 * are seconds, that nobody answered.
 */
export type Stop = (typeof STOPS)[number] | 'joint-action' | 'review-unobjected';
export const OPEN_STOPS: readonly Stop[] = [...STOPS, 'joint-action', 'review-unobjected'];

export const leaderOf = (party: string): string => `leader-${party}`;
export const USER = 'user-representative-2';
/** How many days of the policy a trial is planned for. */
const TRIAL_DAYS = 300;

type Does = (person: string, to: string, body?: object) => Promise<Given>;
export const doing =
  (people: People, id: string): Does =>
  (person, to, body = {}) =>
    people.does(person, `pilots/${id}/${to}`, body);

/** Brings a new pilot to a phase by the commands that bring every pilot there. */
export async function pilotIn(people: People, stop: Stop | 'lapsed', policy = 'standard'): Promise<string> {
  if (stop === 'joint-action') return initiativeIn(people, policy);
  if (stop === 'lapsed') return lapsed(people);
  const { id } = await people.does(leaderOf(LEAD), 'pilots', { policy, proposal: proposal() });
  await goOn(people, id, 'draft', stop === 'review-unobjected' ? 'review' : stop);
  return id;
}

/** Brings a pilot from one phase to a later one. */
export async function goOn(
  people: People,
  id: string,
  from: (typeof STOPS)[number],
  to: (typeof STOPS)[number],
): Promise<void> {
  for (const stop of STOPS.slice(STOPS.indexOf(from), STOPS.indexOf(to))) await LEAVING[stop](doing(people, id));
}

/** What is done in each phase until it is left. */
const LEAVING: Readonly<Record<(typeof STOPS)[number], (does: Does) => Promise<void>>> = {
  async draft(does) {
    await does(leaderOf(LEAD), 'submissions');
  },
  async consent(does) {
    await seenByUsers(does);
    for (const party of ASKED) await does(leaderOf(party), 'consents', { parties: [party], version: 1 });
  },
  async review(does) {
    await does('fsu-member-1', 'objections', { reason: 'Vi vil drøfte den' });
    await does('fsu-chair', 'endorsements', { note: null });
  },
  async preparation(does) {
    await ready(does);
    await does(leaderOf(LEAD), 'starts');
  },
  async trial(does) {
    await does('leader-harstad', 'figures', { party: 'harstad', ...figure(9) });
    await does(leaderOf(LEAD), 'endings', { reason: null });
  },
  async evaluation(does) {
    for (const party of PARTIES)
      await does(leaderOf(party), 'evaluations', { party, change: 'better', account: 'Det hjalp', goOn: true });
    await does(USER, 'user-evaluations', { change: 'better', account: 'Tryggere overganger', goOn: true });
  },
  async reporting(does) {
    await does('fsu-chair', 'recommendations', { verdict: 'adopt', reason: 'Tydelig effekt' });
    const decision = { verdict: 'adopt', caseNumber: '21/26', decidedOn: day(0), reason: 'SSU er enig' };
    await does('ssu-secretary', 'decisions', decision);
  },
  async concluded(does) {
    for (const party of PARTIES) await does(leaderOf(party), 'adoptions', adoption(party));
  },
};

export async function seenByUsers(does: Does): Promise<void> {
  await does('leader-brukerutvalg', 'user-representatives', { person: USER });
  await does(USER, 'confirmations');
}

/** All that must be there before a trial starts. */
export async function ready(does: Does, days = TRIAL_DAYS): Promise<void> {
  for (const party of PARTIES) await does(leaderOf(party), 'representatives', { party, person: leaderOf(party) });
  for (const employer of ['unn', 'harstad', 'kvaefjord'])
    await does(leaderOf(employer), 'consultations', { employer, ...CONSULTATION });
  for (const party of ['harstad', 'kvaefjord']) await does(leaderOf(party), 'baselines', { party, ...figure(6) });
  await does(leaderOf(LEAD), 'plans', { startOn: day(0), endOn: day(days), milestones: [] });
}

export const CONSULTATION = {
  on: day(-1),
  unions: 'NSF og Fagforbundet',
  safetyRepresentative: true,
  outcome: 'Enighet om opplegget',
};

async function lapsed(people: People): Promise<string> {
  const { id } = await people.does(leaderOf(LEAD), 'pilots', { policy: 'exercise', proposal: proposal() });
  const does = doing(people, id);
  await does(leaderOf(LEAD), 'submissions');
  await seenByUsers(does);
  for (let seconds = 0; seconds < 60; seconds++) {
    const { phase } = await people.sees<{ phase: string }>(leaderOf(LEAD), `pilots/${id}`);
    if (phase === 'lapsed') return id;
    await pause(1_000);
  }
  throw new Error(`${id} did not lapse in a minute`);
}

async function initiativeIn(people: People, policy: string): Promise<string> {
  const { id } = await people.does(leaderOf(LEAD), 'pilots', { policy, proposal: initiative() });
  const does = doing(people, id);
  await does(leaderOf(LEAD), 'submissions');
  for (const party of ASKED) await does(leaderOf(party), 'consents', { parties: [party], version: 1 });
  await LEAVING.review(does);
  return id;
}
