import { localDate } from '@tiltaksmotor/domain';
import { randomUUID } from 'node:crypto';
import { aDocx, aPdf } from '../files.js';
import type { Operation } from '../broken.js';
import { proposal } from '../pilots.js';
import type { Sent } from '../wire.js';
import { LEAD, PARTY, REPORTING, type Who } from './who.js';
import type { Named, World } from './world.js';

type Body = Record<string, unknown>;

/** The party that somebody would answer for; to those who answer for none, one is as good as another. */
const PARTY_OF: Partial<Record<Who, string>> = {
  lead: LEAD,
  coordinatorAbove: LEAD,
  employer: LEAD,
  party: PARTY,
  deputy: PARTY,
  coordinatorOfParty: PARTY,
  formerRepresentative: PARTY,
  representative: REPORTING,
};
const partyOf = (who: Who): string => PARTY_OF[who] ?? REPORTING;
const employerOf = (who: Who): string => (partyOf(who) === LEAD ? 'unn' : partyOf(who));

/** What differs from an operation's own example: what is there in this world, and who asks. */
const BODIES: Readonly<Record<string, (who: Who) => Body>> = {
  'POST /api/login': () => ({ person: 'leader-tromso' }),
  'POST /api/pilots': () => ({ proposal: proposal() }),
  'POST /api/pilots/{id}/draft-edits': () => ({ proposal: proposal() }),
  'POST /api/pilots/{id}/revisions': () => ({ proposal: proposal() }),
  'POST /api/redactions': () => ({ person: 'nobody-at-all', reason: 'x' }),
  'POST /api/committees/{committee}/meetings': () => ({
    meetings: [{ startsAt: '2020-02-12T09:00:00+01:00', endsAt: '2020-02-12T12:00:00+01:00' }],
  }),
  'POST /api/committees/{committee}/rounds': () => ({ cases: ['c99999'], answersBy: '2090-01-01T12:00:00Z' }),
  'POST /api/reports/{report}/runs': () => ({
    period: String(Number(localDate(new Date().toISOString()).slice(0, 4)) - 1),
  }),
  'POST /api/mails/settlements': () => ({ outcome: 'arrived', mails: ['999999'] }),
  'POST /api/mails/{id}/settlements': () => ({ outcome: 'arrived' }),
};

/** What somebody sends to try an operation on what an address names. Sent by whoever may, it changes nothing that others are asked about. */
export function asked(operation: Operation, named: Named, who: Who, world: World): Sent {
  const { method } = operation;
  const token = world.tokenOf(who);
  const headers = {
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
  };
  const path = pathOf(operation.path, named, who, world);
  if (method !== 'POST') return { method, path, headers };
  if (operation.takesFile) {
    const [type, body] = form(operation.path.endsWith('templates') ? aDocx() : aPdf());
    return { method, path, headers: { ...headers, 'content-type': type }, body };
  }
  const body = JSON.stringify(bodyOf(operation, who));
  return { method, path, headers: { ...headers, 'content-type': 'application/json' }, body };
}

function pathOf(path: string, named: Named, who: Who, { subjects, pilotOf }: World): string {
  const own = named === subjects['a pilot'][0] ? pilotOf[who] : undefined;
  const at = { committee: 'FSU', code: codeIn(path), ...IN_PATHS, ...named, ...(own === undefined ? {} : { id: own }) };
  const filled = Object.entries(at).reduce((so, [name, value]) => so.replace(`{${name}}`, value), path);
  return filled.replace('{id}', 'leader-harstad') + (QUERIES[path] ?? '');
}
const IN_PATHS = { report: 'yearly-report', template: 'standard' };
const QUERIES: Readonly<Record<string, string>> = { '/api/pilots/{id}/changes': `?party=${REPORTING}` };
const codeIn = (path: string): string => (path.includes('problems') ? 'NotFound' : 'KOM-07');

function bodyOf({ method, path, example = {} }: Operation, who: Who): Body {
  const own = BODIES[`${method} ${path}`]?.(who);
  if (own !== undefined) return own;
  return {
    ...example,
    ...('party' in example ? { party: partyOf(who) } : {}),
    ...('parties' in example ? { parties: [partyOf(who)], version: 1 } : {}),
    ...('employer' in example ? { employer: employerOf(who) } : {}),
  };
}

function form(bytes: Buffer): [string, Buffer] {
  const boundary = 'a-file-and-no-more';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="notat.pdf"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  return [
    `multipart/form-data; boundary=${boundary}`,
    Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  ];
}
