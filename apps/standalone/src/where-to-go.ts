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
export async function whereToGo({ address, temporalPage }: System): Promise<string> {
  const answer = await fetch(`${address}/api/login/people`);
  const { items } = (await answer.json()) as { items: Choosable[] };
  const shown = items.filter(({ id }) => FIRST.includes(id)).sort((a, b) => FIRST.indexOf(a.id) - FIRST.indexOf(b.id));
  const width = Math.max(...shown.map(({ id }) => id.length), 0);
  return [
    '',
    `  Open ${address}/ and choose who to be, for example:`,
    ...shown.map(({ id, name, roles }) => `    ${id.padEnd(width)}  ${name} (${roles.join(', ')})`),
    `    … or one of ${items.length - shown.length} more`,
    '',
    `  API documentation  ${address}/api/docs`,
    ...(temporalPage ? [`  Temporal           ${temporalPage}`] : []),
    '',
    '  Ctrl-C stops everything.',
    '',
  ].join('\n');
}
