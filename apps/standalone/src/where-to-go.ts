import type { System } from './system.js';

interface Choosable {
  id: string;
  name: string;
  roles: string[];
}

/** What a person needs to know now that it runs: the addresses, and as whom one may log in. */
export async function whereToGo({ address, temporalPage }: System): Promise<string> {
  const answer = await fetch(`${address}/api/login/people`);
  const { items = [] } = answer.ok ? ((await answer.json()) as { items: Choosable[] }) : {};
  const width = Math.max(...items.map(({ id }) => id.length), 0);
  const people = items.map(({ id, name, roles }) => `    ${id.padEnd(width)}  ${name} (${roles.join(', ')})`);
  return [
    '',
    `  Address            ${address}`,
    `  API documentation  ${address}/api/docs`,
    ...(temporalPage ? [`  Temporal           ${temporalPage}`] : []),
    '',
    '  Log in as (POST /api/login {"person": "…"}):',
    ...people,
    '',
    '  Ctrl-C stops everything.',
    '',
  ].join('\n');
}
