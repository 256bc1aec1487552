import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '../people.js';
import {
  mayReadBook,
  maySeeDocument,
  maySeeFile,
  mayReplaceTemplate,
  mayUpload,
  type KeptFile,
  type KeptPaper,
} from './papers-visibility.js';

const now = '2027-03-01T10:00:00.000Z';
const directory = {
  organisations: [],
  organisation: (id: string) =>
    id === 'gammel' ? { id, name: id, kind: 'municipality' as const, parent: null, successor: 'harstad' } : undefined,
  measure: () => undefined,
  area: () => false,
  committees: ['FSU', 'SSU'],
  holders: () => [],
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
  });
});

it('shows what was made for one person to that person, and the community’s own to everybody', () => {
  const reader = person('leader', 'harstad');
  expect(maySeeDocument(paper({ subject: 'person/leader-harstad', kind: 'weekly-digest' }), reader)).toBe(true);
  expect(maySeeDocument(paper({ subject: 'person/leader-senja', kind: 'weekly-digest' }), reader)).toBe(false);
  expect(maySeeDocument(paper({ subject: 'community', kind: 'yearly-report' }), reader)).toBe(true);
});

describe('an uploaded file', () => {
  const file = (more: Partial<KeptFile> = {}): KeptFile => ({
    committee: 'FSU',
    uploadedBy: 'leader-harstad',
    cases: [],
    ...more,
  });
  it('is seen by who uploaded it and by the committee', () => {
    expect(maySeeFile(file(), person('leader', 'harstad'))).toBe(true);
    expect(maySeeFile(file(), person('observer', 'FSU'))).toBe(true);
    expect(maySeeFile(file(), person('leader', 'senja'))).toBe(false);
  });
  it('is seen where its case was forwarded to', () => {
    expect(maySeeFile(file(), person('member', 'SSU'))).toBe(false);
    expect(maySeeFile(file({ cases: [{ committee: 'SSU', pilot: null }] }), person('member', 'SSU'))).toBe(true);
  });
  it('is seen by those whose pilot its case is about, also where they answer for one that was merged', () => {
    const about = (parties: string[], proposedBy = 'x') =>
      file({ uploadedBy: 'x', cases: [{ committee: 'FSU', pilot: { proposedBy, parties } }] });
    expect(maySeeFile(about(['harstad']), person('leader', 'harstad'))).toBe(true);
    expect(maySeeFile(about(['gammel']), person('leader', 'harstad'))).toBe(true);
    expect(maySeeFile(about(['senja']), person('leader', 'harstad'))).toBe(false);
    expect(maySeeFile(about([], 'leader-harstad'), person('leader', 'harstad'))).toBe(true);
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
