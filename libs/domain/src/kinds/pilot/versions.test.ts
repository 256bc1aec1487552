import { expect, test } from '@jest/globals';
import { lastAnswered, versionPut, type PutOrAnswered } from './changed-terms.js';

const put = (type: 'ProposalSubmitted' | 'ProposalRevised' | 'ProposalSentAgain', version: number): PutOrAnswered =>
  ({ type, version, proposal: { lead: `v${version}` } }) as never;
const answered = (type: 'ConsentGiven' | 'ChangeRequested', party: string, version: number): PutOrAnswered =>
  ({ type, party, version }) as never;
const events = [
  put('ProposalSubmitted', 1),
  answered('ChangeRequested', 'harstad', 1),
  put('ProposalRevised', 2),
  answered('ConsentGiven', 'unn', 2),
  put('ProposalSentAgain', 3),
  answered('ConsentGiven', 'harstad', 3),
  put('ProposalRevised', 4),
];

test('a party compares with the version that it answered last, also one that was sent again after it had lapsed', () => {
  expect([lastAnswered(events, 'harstad'), lastAnswered(events, 'unn')]).toEqual([3, 2]);
  expect(versionPut(events, 3)).toEqual({ lead: 'v3' });
  expect(versionPut(events, 1)).toEqual({ lead: 'v1' });
});

test('a party that never answered compares with nothing, and a version that never was is none', () => {
  expect(lastAnswered(events, 'narvik')).toBeNull();
  expect(versionPut(events, 5)).toBeNull();
});
