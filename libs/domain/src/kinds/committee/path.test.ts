import { expect, test } from '@jest/globals';
import { committeeEntity } from './index.js';

test.each([
  [{ turn: 'follow-up', followUp: 'f3', case: 'c1' }, '/moter/FSU#f3'],
  [{ turn: 'write-paper', case: 'c1' }, '/sekretar/FSU/sak/c1'],
  [{ turn: 'settle-decision', case: 'c1', meeting: 'm2' }, '/sekretar/FSU/m2'],
  [{ meeting: 'm3' }, '/moter/FSU/m3'],
  [{ meeting: 'm3', turn: 'freeze-agenda' }, '/sekretar/FSU/m3'],
  [{ case: 'c4' }, '/saker/FSU/c4'],
  [{ turn: 'place-case' }, '/sekretar/FSU'],
  [{}, '/moter/FSU'],
])('whoever is told %j of a committee goes to %s', (facts, page) => {
  expect(committeeEntity.path('FSU', facts)).toBe(page);
});
