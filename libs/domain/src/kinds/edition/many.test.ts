import { expect, test } from '@jest/globals';
import { knownMeasures, match } from './matching.js';
import type { WrittenRow } from './row.js';

const said = (nb: string) => ({ nb, nn: null, en: null });
const measure = (code: string, title: string, theme: string): WrittenRow => ({
  ...{ code, area: 'a', theme: said(theme), title: said(title), wording: null },
  ...{ potential: 'joint', mode: null, together: null, links: [] },
});
const fileRow = (row: number, title: string, theme: string) => ({
  ...{ row, code: null },
  says: { title: said(title), theme: said(theme) },
});
const WORDS = `hospitering kompetanse leder veileder turnus stipend bolig fastlege sykepleier ambulanse nettverk samling
  praksis utdanning omdømme trivsel mentor ordning avtale lønn rekruttering stabilisering oppfølging barnehage`.split(
  /\s+/,
);

test('five thousand rows in other words than five thousand measures are asked about in seconds', () => {
  const title = (n: number) => `${WORDS[n % 24] ?? ''} ${WORDS[(n * 7) % 23] ?? ''} for enhet nummer ${n} i regionen`;
  const list = Array.from({ length: 5_000 }, (_, n) => measure(`KOM-${n}`, title(n), `Tema ${n % 40}`));
  const rows = list.map(({ theme }, n) => fileRow(n, `Bedre ${title(n)} og mer`, theme.nb));
  const began = process.cpuUsage();
  const { codes, questions } = match(rows, knownMeasures(list, list));
  expect(codes.size + questions.length).toBe(5_000);
  expect(questions.length).toBe(5_000);
  expect(questions[17]?.maybe.map(({ code }) => code)).toContain('KOM-17');
  // Of a processor's time: what it waits for on a busy machine does not count.
  expect(process.cpuUsage(began).user).toBeLessThan(15_000_000);
});
