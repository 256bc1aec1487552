import { expect, test } from '@jest/globals';
import { LANGUAGE_CODES, type EditionState, type Listed } from '@tiltaksmotor/domain';
import { speechFor } from '../speech.js';
import { editionPaper } from './edition.js';

const texts = new Map<string, string>();
const words = (text: string) => {
  texts.set(text, text);
  return { ref: text, hash: 'x' };
};
const in3 = (text: string): Listed['title'] => ({
  ...(Object.fromEntries(LANGUAGE_CODES.map((code) => [code, words(`${text} ${code}`)])) as Listed['title']),
});
const ROW: Listed = {
  ...{ code: 'KOM-07', area: 'competence', theme: in3('Tema'), title: in3('Hospitere'), wording: in3('Alt') },
  ...{ potential: 'joint', mode: 'hospitation', together: in3('Sammen'), links: ['https://example.no/'] },
};
const PLACES = {
  directory: { named: () => undefined },
  committees: [],
  areas: ['competence', 'social'].map((id) => ({ id, prefix: 'KOM', title: { nb: `Område ${id}`, en: `Area ${id}` } })),
};
const paperOf = (old: readonly Listed[], rows: readonly Listed[]) => {
  const edition: EditionState = {
    ...{ status: 'submitted', since: '2026-12-01T08:00:00.000Z', policy: 'standard', body: 'FSU', from: '2023-02-01' },
    ...{ title: words('Liste 2027'), startsOn: '2027-02-01', imported: null, approval: null, returned: null },
    ...{ old, rows },
  };
  return editionPaper(edition, speechFor('nb', PLACES as never, { texts, people: new Map() }));
};

test.each<[string, Partial<Listed>]>([
  ['area', { area: 'social' }],
  ['theme', { theme: in3('Et annet tema') }],
  ['title', { title: in3('Hospitere hos hverandre') }],
  ['title in English', { title: { ...ROW.title, en: words('Visit each other') } }],
  ['theme in nynorsk', { theme: { ...ROW.theme, nn: words('Eit anna tema') } }],
  ['together in English', { together: { ...in3('Sammen'), en: null } }],
  ['wording', { wording: in3('Alt sammen') }],
  ['wording in English', { wording: { ...in3('Alt'), en: words('All of it') } }],
  ['potential', { potential: 'internal' }],
  ['mode', { mode: 'agreement' }],
  ['mode that is none', { mode: null }],
  ['together', { together: in3('Sammen med andre') }],
  ['together that is none', { together: null }],
  ['links', { links: [] }],
])('how a measure differs in its %s is seen in the committee’s paper', (_, more) => {
  const { background } = paperOf([ROW], [{ ...ROW, ...more }]);
  const said = background.flatMap((block) => {
    if (block.kind === 'table') return block.rows.filter(([, before, after]) => before !== after).map(String);
    return block.kind === 'list' ? block.items.map(String) : [];
  });
  expect(said).not.toEqual([]);
});
