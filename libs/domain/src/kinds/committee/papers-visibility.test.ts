import { describe, expect, it } from '@jest/globals';
import type { Organisation } from '../../organisations.js';
import type { Actor, Role } from '../../people.js';
import {
  mayAttach,
  mayReadBook,
  maySeeDocument,
  maySeeFile,
  mayReplaceTemplate,
  mayUpload,
  type FiledCase,
  type KeptFile,
  type KeptPaper,
} from './papers-visibility.js';

const now = '2027-03-01T10:00:00.000Z';
const organisation = (id: string, more: object = {}) => ({
  ...{ id, name: id, kind: 'municipality' as const, parent: null, successor: null },
  ...more,
});
const organisations: readonly Organisation[] = [
  organisation('gammel', { successor: 'harstad' }),
  organisation('unn-harstad-medisin', { kind: 'department', parent: 'unn-harstad' }),
  organisation('unn-harstad', { kind: 'hospital', parent: 'unn' }),
  organisation('unn', { kind: 'trust' }),
];
const directory = {
  organisations,
  organisation: (id: string) => organisations.find((one) => one.id === id),
  measure: () => undefined,
  edition: null,
  area: () => undefined,
  bodies: ['FSU', 'SSU'],
  holders: () => [],
  held: () => [],
};
const person = (role: Role, at: string, more: Partial<Actor['assignments'][number]> = {}) => ({
  actor: {
    person: `${role}-${at}`,
    assignments: [{ role, at, from: '2026-01-01' as const, to: null, ...more }],
  } as Actor,
  now,
  directory,
});
const paper = (more: Partial<KeptPaper> = {}): KeptPaper => ({
  subject: 'committee/FSU/m3',
  kind: 'meeting-book',
  approved: false,
  publishes: true,
  reportsTo: 'SSU',
  ...more,
});

describe('a committee’s documents', () => {
  it.each(['chair', 'member', 'secretary', 'observer'] as const)('are seen by its %s', (role) =>
    expect(maySeeDocument(paper(), person(role, 'FSU'))).toBe(true),
  );
  it('are seen by deputies, and by nobody before or after their time', () => {
    expect(maySeeDocument(paper(), person('member', 'FSU', { deputyFor: 'somebody' }))).toBe(true);
    expect(maySeeDocument(paper(), person('member', 'FSU', { to: '2027-02-28' }))).toBe(false);
    expect(maySeeDocument(paper(), person('member', 'FSU', { from: '2027-03-02' }))).toBe(false);
  });
  it('are not seen by leaders, administrators or another committee', () => {
    for (const reader of [person('leader', 'harstad'), person('administrator', 'troms'), person('member', 'SSU')])
      expect(maySeeDocument(paper(), reader)).toBe(false);
  });
  it('are everybody’s when they are approved minutes of a committee that publishes', () => {
    const reader = person('leader', 'harstad');
    expect(maySeeDocument(paper({ kind: 'minutes', approved: true }), reader)).toBe(true);
    expect(maySeeDocument(paper({ kind: 'minutes' }), reader)).toBe(false);
    expect(maySeeDocument(paper({ kind: 'minutes', approved: true, publishes: false }), reader)).toBe(false);
    expect(maySeeDocument(paper({ approved: true }), reader)).toBe(false);
  });
  it('are, as approved minutes, those of the committee it reports to', () => {
    const minutes = paper({ kind: 'minutes', approved: true, publishes: false });
    expect(maySeeDocument(minutes, person('member', 'SSU'))).toBe(true);
    expect(maySeeDocument({ ...minutes, approved: false }, person('member', 'SSU'))).toBe(false);
    expect(maySeeDocument({ ...minutes, reportsTo: null }, person('member', 'SSU'))).toBe(false);
    expect(maySeeDocument({ ...minutes, kind: 'meeting-book' }, person('member', 'SSU'))).toBe(false);
  });
});

it('shows what was made for one person to that person, and the community’s own to everybody', () => {
  const reader = person('leader', 'harstad');
  expect(maySeeDocument(paper({ subject: 'person/leader-harstad', kind: 'weekly-digest' }), reader)).toBe(true);
  expect(maySeeDocument(paper({ subject: 'person/leader-senja', kind: 'weekly-digest' }), reader)).toBe(false);
  expect(maySeeDocument(paper({ subject: 'community', kind: 'yearly-report' }), reader)).toBe(true);
});

const filed = (more: Partial<FiledCase> = {}): FiledCase => ({
  committee: 'FSU',
  about: { kind: 'submitted', by: 'leader-harstad', wantedBy: null },
  number: null,
  pilot: null,
  attached: true,
  inBook: false,
  ...more,
});
const file = (...cases: readonly FiledCase[]): KeptFile => ({ uploadedBy: 'leader-harstad', cases });

describe('an uploaded file', () => {
  it('is its sender’s own until it is attached', () => {
    expect(maySeeFile(file(), person('leader', 'harstad'))).toBe(true);
    for (const other of [person('secretary', 'FSU'), person('observer', 'FSU'), person('leader', 'senja')])
      expect(maySeeFile(file(), other)).toBe(false);
  });
  it('is seen by whoever may see the case it is attached to', () => {
    expect(maySeeFile(file(filed()), person('leader', 'harstad'))).toBe(true);
    expect(maySeeFile(file(filed()), person('observer', 'FSU'))).toBe(true);
    expect(maySeeFile(file(filed()), person('leader', 'senja'))).toBe(false);
    const anothers = filed({ about: { kind: 'submitted', by: 'x', wantedBy: null } });
    expect(maySeeFile(file(anothers), person('leader', 'harstad'))).toBe(false);
  });
  it('is seen where its case was forwarded to', () => {
    expect(maySeeFile(file(filed()), person('member', 'SSU'))).toBe(false);
    expect(maySeeFile(file(filed(), filed({ committee: 'SSU' })), person('member', 'SSU'))).toBe(true);
  });
  it('is seen by those whose pilot its case is about once it has a number, also of one that was merged', () => {
    const about = (parties: string[], number: string | null = '04/27', proposedBy = 'x') =>
      file(
        filed({
          about: { kind: 'pilot', pilot: 'pilot/1', stage: 'review', measure: 'KOM-07', recommended: null },
          number,
          pilot: { proposedBy, parties },
        }),
      );
    expect(maySeeFile(about(['harstad']), person('leader', 'harstad'))).toBe(true);
    expect(maySeeFile(about(['gammel']), person('leader', 'harstad'))).toBe(true);
    expect(maySeeFile(about(['gammel']), person('leader', 'gammel'))).toBe(true);
    expect(maySeeFile(about(['harstad'], null), person('leader', 'harstad'))).toBe(false);
    expect(maySeeFile(about(['senja']), person('leader', 'harstad'))).toBe(false);
    expect(maySeeFile(about([], '04/27', 'leader-harstad'), person('leader', 'harstad'))).toBe(true);
  });
  it('is seen by the coordinator above a unit whose pilot its case is about, who answers for it, and by no leader above', () => {
    const about = file(
      filed({
        about: { kind: 'pilot', pilot: 'pilot/1', stage: 'review', measure: 'KOM-07', recommended: null },
        number: '04/27',
        pilot: { proposedBy: 'x', parties: ['unn-harstad-medisin'] },
      }),
    );
    expect(maySeeFile(about, person('coordinator', 'unn'))).toBe(true);
    expect(maySeeFile(about, person('leader', 'unn'))).toBe(false);
    expect(maySeeFile(about, person('coordinator', 'senja'))).toBe(false);
  });
  it('is nobody’s once it is taken off the case, but for those who have it in a book', () => {
    const off = file(filed({ attached: false }));
    const kept = file(filed({ attached: false, inBook: true }));
    for (const one of [person('leader', 'harstad'), person('secretary', 'FSU')])
      expect(maySeeFile(off, one)).toBe(false);
    expect(maySeeFile(kept, person('member', 'FSU'))).toBe(true);
    for (const one of [person('leader', 'harstad'), person('member', 'SSU')]) expect(maySeeFile(kept, one)).toBe(false);
  });
});

describe('attaching an uploaded file', () => {
  it('is for its sender alone', () => {
    expect(mayAttach('FSU', file(), person('leader', 'harstad'))).toBe(true);
    for (const other of [person('leader', 'senja'), person('secretary', 'FSU'), person('chair', 'FSU')])
      expect(mayAttach('FSU', file(), other)).toBe(false);
  });
  it('is also for the secretary of a committee that has it on a case already', () => {
    expect(mayAttach('FSU', file(filed()), person('secretary', 'FSU'))).toBe(true);
    for (const other of [person('secretary', 'SSU'), person('member', 'FSU')])
      expect(mayAttach('FSU', file(filed()), other)).toBe(false);
    expect(mayAttach('FSU', file(filed({ attached: false })), person('secretary', 'FSU'))).toBe(false);
    expect(mayAttach('FSU', file(filed({ committee: 'SSU' })), person('secretary', 'FSU'))).toBe(false);
  });
});

it('lets whoever has a role upload, and secretary and chair replace the template', () => {
  expect(mayUpload(person('leader', 'harstad'))).toBe(true);
  expect(mayUpload(person('leader', 'harstad', { to: '2027-01-01' }))).toBe(false);
  expect(mayReplaceTemplate('FSU', person('secretary', 'FSU'))).toBe(true);
  expect(mayReplaceTemplate('FSU', person('chair', 'FSU'))).toBe(true);
  expect(mayReplaceTemplate('FSU', person('member', 'FSU'))).toBe(false);
  expect(mayReplaceTemplate('FSU', person('secretary', 'SSU'))).toBe(false);
});

describe('a meeting’s book in words', () => {
  it.each([
    ['secretary', 'FSU', false, true],
    ['chair', 'FSU', false, true],
    ['member', 'FSU', false, false],
    ['member', 'FSU', true, true],
    ['observer', 'FSU', true, true],
    ['member', 'SSU', true, false],
    ['leader', 'harstad', true, false],
  ] as const)('for %s of %s, frozen %s: %s', (role, at, frozen, reads) =>
    expect(mayReadBook('FSU', frozen, person(role, at))).toBe(reads),
  );
});

it('lets nobody less for another role that they hold besides', () => {
  const leads = person('leader', 'harstad').actor.assignments;
  const secretary = person('secretary', 'FSU');
  const both = { ...secretary, actor: { person: 'both', assignments: [...leads, ...secretary.actor.assignments] } };
  expect(mayAttach('FSU', file(filed()), both)).toBe(true);
  expect(mayReplaceTemplate('FSU', both)).toBe(true);
});

it('shows a file of a case whose pilot nobody knows to the committee’s people alone', () => {
  const about = { kind: 'pilot', pilot: 'pilot/1', stage: 'review', measure: 'KOM-07', recommended: null } as const;
  const orphan = file(filed({ about, number: '04/27', pilot: null }));
  expect(maySeeFile(orphan, person('leader', 'harstad'))).toBe(false);
  expect(maySeeFile(orphan, person('member', 'FSU'))).toBe(true);
});
