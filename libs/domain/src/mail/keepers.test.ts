import { expect, test } from '@jest/globals';
import type { Actor, Assignment, Role } from '../people.js';
import { keepsMails, mailReader, mailSight, masked, maySettle, type MailOf } from './keepers.js';

const NOW = '2027-03-01T10:00:00.000Z';
const held = (role: Role, at: string, to: Assignment['to'] = null): Assignment => ({
  role,
  at,
  from: '2026-01-01',
  to,
});
const who = (...assignments: readonly Assignment[]): Actor => ({ person: 'me', assignments });
const SECRETARY = who(held('secretary', 'FSU'));
const ADMINISTRATOR = who(held('administrator', 'troms'));
const mail = (more: Partial<MailOf> = {}): MailOf => ({ person: 'x', stream: 'committee/FSU', period: null, ...more });
const sight = (actor: Actor, more: Partial<MailOf> = {}) => mailSight(mail(more), mailReader(actor, NOW));
const settles = (actor: Actor, more: Partial<MailOf> = {}) => maySettle(mail(more), mailReader(actor, NOW));

const SSU = { stream: 'committee/SSU' };
const PILOT = { stream: 'pilot/1' };
const DIGEST = { stream: null, period: '2027-W03' };
const STATUS = { stream: null, period: 'FSU/m3' };

test('a secretary reads the mails of their own committee, and of nobody else', () => {
  expect([sight(SECRETARY), sight(SECRETARY, STATUS)]).toEqual(['content', 'content']);
  for (const other of [SSU, PILOT, DIGEST, { stream: null, period: 'SSU/m3' }, { stream: null, period: '2027' }])
    expect(sight(SECRETARY, other)).toBeNull();
});

test('whoever runs the installation sees that mails get there, and not what they say', () => {
  for (const one of [{}, SSU, PILOT, DIGEST, STATUS]) expect(sight(ADMINISTRATOR, one)).toBe('delivery');
});

test('whom a mail is for reads it, whoever sent it', () => {
  for (const one of [{}, PILOT, DIGEST])
    expect(sight(who(held('leader', 'harstad')), { ...one, person: 'me' })).toBe('content');
  expect(sight(ADMINISTRATOR, { person: 'me' })).toBe('content');
});

test('nobody else sees anything of it: not leaders, chairs or members, and no secretary whose time is over', () => {
  const others = [
    held('leader', 'harstad'),
    held('chair', 'FSU'),
    held('member', 'FSU'),
    held('secretary', 'FSU', '2027-02-28'),
  ];
  for (const one of others) expect([sight(who(one)), settles(who(one))]).toEqual([null, false]);
});

test('a mail is settled by whoever keeps it, and not by whom it is for', () => {
  expect([settles(SECRETARY), settles(SECRETARY, SSU), settles(SECRETARY, PILOT)]).toEqual([true, false, false]);
  expect([settles(ADMINISTRATOR), settles(ADMINISTRATOR, PILOT)]).toEqual([true, true]);
  expect(settles(who(held('leader', 'harstad')), { person: 'me' })).toBe(false);
});

test('the ledger is kept by secretaries and administrators', () => {
  expect([SECRETARY, ADMINISTRATOR, who(held('chair', 'FSU'))].map((one) => keepsMails(one, NOW))).toEqual([
    true,
    true,
    false,
  ]);
});

test.each([
  ['kari.nordmann@unn.no', 'k…@unn.no'],
  ['k@unn.no', 'k…@unn.no'],
  ['@unn.no', '…@unn.no'],
  ['ødegård', 'ø…'],
])('%s is shown as %s', (address, shown) => expect(masked(address)).toBe(shown));
