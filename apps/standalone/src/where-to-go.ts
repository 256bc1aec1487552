import type { System } from './system.js';

interface Choosable {
  id: string;
  name: string;
  roles: string[];
}

/** Of the many, those who between them can carry a pilot from proposal to decision. */
const FIRST = [
  'leader-unn-harstad-medisin',
  'leader-harstad',
  'leader-kvaefjord',
  'coordinator-unn',
  'coordinator-harstad',
  'leader-brukerutvalg',
  'user-representative-2',
  'union-representative-1',
  'fsu-chair',
  'fsu-secretary',
  'ssu-secretary',
  'administrator',
];

/** What a person needs to know now that it runs: the addresses, and as whom one may log in. */
export async function whereToGo({ address, temporalPage }: Pick<System, 'address' | 'temporalPage'>): Promise<string> {
  const items = await choosable(address);
  const shown = items.filter(({ id }) => FIRST.includes(id)).sort((a, b) => FIRST.indexOf(a.id) - FIRST.indexOf(b.id));
  const width = Math.max(...shown.map(({ id }) => id.length), 0);
  return [
    '',
    `  Open ${address}/ and choose who to be${shown.length > 0 ? ', for example:' : '.'}`,
    ...shown.map(({ id, name, roles }) => `    ${id.padEnd(width)}  ${name} (${roles.join(', ')})`),
    ...(shown.length > 0 ? [`    … or one of ${items.length - shown.length} more`] : []),
    '',
    `  API documentation  ${address}/api/docs`,
    ...(temporalPage ? [`  Temporal           ${temporalPage}`] : []),
    '',
    '  Ctrl-C stops everything.',
    '',
  ].join('\n');
}

/** Nobody, where the API ended meanwhile: it is started again, and that is no reason to end everything. */
async function choosable(address: string): Promise<readonly Choosable[]> {
  try {
    const answer = await fetch(`${address}/api/login/people`);
    return answer.ok ? ((await answer.json()) as { items: Choosable[] }).items : [];
  } catch {
    return [];
  }
}
