import { setTimeout as sleep } from 'node:timers/promises';
import { addDays, localDate, momentOf } from '@tiltaksmotor/domain';
import { somebody, type Answered } from './people.js';
import type { Serving } from './serving.js';

export interface CommitteeAnswer {
  readonly code?: string;
  readonly version: number;
  readonly created: { readonly meetings: string[]; readonly cases: string[]; readonly followUps: string[] };
  readonly warnings: readonly { readonly person: string; readonly meeting: string }[];
  readonly days: readonly { readonly meeting: string; readonly startsAt: string; readonly why: string }[];
}

export const at = (msFromNow: number): string => new Date(Date.now() + msFromNow).toISOString();

/** Asks things of the FSU as somebody: what comes back is for the test to judge. */
export const asking =
  (serving: Serving, committee = 'FSU') =>
  (who: string, path: string, body: object = {}, key?: string): Promise<Answered<CommitteeAnswer>> =>
    somebody(serving, who).gives(`/api/committees/${committee}/${path}`, body, key === undefined ? {} : { key });

/** The same where nothing but yes will do. */
export function giving(serving: Serving, committee = 'FSU') {
  const ask = asking(serving, committee);
  return async (who: string, path: string, body: object = {}): Promise<CommitteeAnswer> => {
    const { status, body: answer } = await ask(who, path, body);
    if (status !== 200) throw new Error(`${who} ${path}: ${status} ${JSON.stringify(answer)}`);
    return answer;
  };
}

export const SUBMISSION = {
  title: 'Felles introduksjonsuke',
  summary: 'Nyansatte møter tjenestene hver for seg.',
  background: 'Tre kommuner og to avdelinger har prøvd det sammen.',
  proposal: 'FSU ber om at det utredes.',
};
export const MEMBERS = ['fsu-chair', 'fsu-member-1', 'fsu-member-2', 'fsu-member-3', 'fsu-member-4', 'fsu-member-5'];
export const ATTENDANCE = {
  present: MEMBERS.map((person) => ({ person })),
  chairedBy: 'fsu-chair',
  recordedBy: 'fsu-secretary',
};

export const SECRETARY = 'fsu-secretary';
const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** A plan for a meeting of two hours that begins so many milliseconds from now. */
export const meetingIn = (ms: number, more: object = {}) => ({ startsAt: at(ms), endsAt: at(ms + 2 * HOUR), ...more });

/** Minutes that were asked for are made, and so out. */
export const minutesMade = (serving: Serving, meeting: string, version = 1): Promise<void> =>
  serving.engineGives('committee/FSU', { type: 'noteMinutes', meeting, version, documents: { pdf: 'x' }, faults: [] });

const SOON = 20_000;
/** A meeting of the FSU that begins so soon that it can be held, and a case on its agenda. */
export async function prepared(serving: Serving): Promise<{ meeting: string; one: string }> {
  const give = giving(serving);
  await untilTodayLasts(SOON + 10_000);
  const soon = meetingIn(SOON, { kind: 'extraordinary', policy: 'exercise', place: 'Teams' });
  const [meeting = ''] = (await give(SECRETARY, 'meetings', { meetings: [soon] })).created.meetings;
  const [one = ''] = (await give('leader-harstad', 'cases', SUBMISSION)).created.cases;
  await give(SECRETARY, `cases/${one}/placements`, { meeting });
  return { meeting, one };
}

/** A meeting is held on its day, which is Norway's: one that begins tomorrow cannot be held in a moment. */
async function untilTodayLasts(ms: number): Promise<void> {
  const left = Date.parse(momentOf(addDays(localDate(new Date().toISOString()), 1), 0)) - Date.now();
  if (left < ms) await sleep(left + 1000);
}
