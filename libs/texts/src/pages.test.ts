import { expect, test } from '@jest/globals';
import { pathOf } from './pages.js';

test.each([
  ['committee/FSU', { turn: 'follow-up', followUp: 'f3', case: 'c1' }, '/moter/FSU#f3'],
  ['committee/FSU', { turn: 'write-paper', case: 'c1' }, '/sekretar/FSU/sak/c1'],
  ['committee/FSU', { turn: 'settle-decision', case: 'c1', meeting: 'm2' }, '/sekretar/FSU/m2'],
  ['committee/FSU', { meeting: 'm3' }, '/moter/FSU/m3'],
  ['committee/FSU', { meeting: 'm3', turn: 'freeze-agenda' }, '/sekretar/FSU/m3'],
  ['committee/FSU', { case: 'c4' }, '/saker/FSU/c4'],
  ['committee/FSU', { turn: 'place-case' }, '/sekretar/FSU'],
  ['committee/FSU', {}, '/moter/FSU'],
  [null, {}, '/'],
])('%s with %j is at %s', (stream, facts, page) => {
  expect(pathOf(stream, facts)).toBe(page);
});
