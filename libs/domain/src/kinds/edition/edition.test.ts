import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { apply } from '../../entity.js';
import { OTHER_LANGUAGES } from '../../languages.js';
import { contextOf, words } from '../pilot/testing/community.js';
import { applied, beginsFor, diffOf, edition, isEmpty, type EditionState, type Listed } from './index.js';
import { nextCodes } from './row.js';

const NOW = '2026-03-02T08:00:00.000Z';
const IN_NO_OTHER = Object.fromEntries(OTHER_LANGUAGES.map((code) => [code, null]));
const told = (nb: string): Listed['title'] => ({ nb: words(nb), ...IN_NO_OTHER });
const row = (code: string, title = code, more: Partial<Listed> = {}): Listed => ({
  ...{ code, area: 'competence', theme: told('Tema'), title: told(title), wording: null },
  ...{ potential: 'joint', mode: 'hospitation', together: null, links: [] },
  ...more,
});
const fields = ({ code: _, ...rest }: Listed) => rest;
const approved = (caseNumber: string, decidedOn: string) => ({
  ...{ effect: 'approve', caseNumber, decidedOn, reason: null, from: 'committee/FSU' },
});
const LIST = [row('KOM-01'), row('KOM-02'), row('KOM-03')];

class Life {
  state: EditionState | null = null;
  told: string[] = [];
  constructor(readonly now = NOW) {}

  give(who: string, type: string, sent: object = {}, now = this.now): string {
    const context = contextOf(who, now);
    const decision = edition.decide(this.state, { ...sent, type }, context);
    if (!decision.ok) return decision.refusal.code;
    for (const event of decision.events) {
      const { state, reactions } = apply(edition, this.state, JSON.parse(JSON.stringify(event)) as never, now);
      this.state = state;
      for (const reaction of reactions)
        this.told.push(
          reaction.type === 'notify'
            ? `${'role' in reaction.to ? reaction.to.role : ''} ${reaction.about}`
            : reaction.type === 'give'
              ? `${reaction.stream} ${reaction.command.type}`
              : reaction.process,
        );
    }
    return 'ok';
  }
  get edition(): EditionState {
    return this.state as EditionState;
  }
  offered(who: string): readonly string[] {
    return edition.offers(this.state, contextOf(who, this.now)).map(({ command }) => command);
  }
  begun(): this {
    const sent = { from: '2023-02-01', title: words('Tiltakslista'), rows: LIST };
    expect(this.give('secretary', 'begin', sent)).toBe('ok');
    return this;
  }
  submitted(): this {
    this.begun();
    expect(this.give('secretary', 'removeRow', { measure: 'KOM-02' })).toBe('ok');
    expect(this.give('secretary', 'submit', { startsOn: '2026-04-01' })).toBe('ok');
    return this;
  }
}

test('the secretary of the committee whose list it is begins one, and nobody else', () => {
  const sent = { from: '2023-02-01', title: words('Tiltakslista'), rows: LIST };
  expect(new Life().give('harstad', 'begin', sent)).toBe('NotYours');
  expect(new Life().give('ssuSecretary', 'begin', sent)).toBe('NotYours');
  expect(new Life().give('engine', 'begin', sent)).toBe('NotYours');
  const life = new Life().begun();
  expect(life.edition).toMatchObject({ status: 'draft', body: 'FSU', rows: LIST });
  expect(life.give('secretary', 'begin', sent)).toBe('AlreadyThere');
  expect(life.told).toEqual(['secretary edition-to-finish']);
});

test('a draft is its office’s own: for everybody else it is not there, whatever they ask', () => {
  const life = new Life().begun();
  for (const who of ['harstad', 'member', 'ssuSecretary', 'nobody']) {
    expect([who, life.give(who, 'submit', { startsOn: '2026-04-01' })]).toEqual([who, 'NotThere']);
    expect([who, life.give(who, 'sing')]).toEqual([who, 'NotThere']);
    expect([who, life.offered(who), edition.view(life.state, contextOf(who, NOW))]).toEqual([who, [], null]);
  }
  expect(life.give('chair', 'sing')).toBe('UnknownCommand');
  expect(life.offered('chair')).toEqual(['changeRow', 'addRow', 'removeRow', 'importRows', 'discard']);
});

test('fields are looked at after whose it is, and unknown ones are refused', () => {
  const life = new Life().submitted();
  expect(life.give('member', 'removeRow', { measure: 'KOM-01', sung: true })).toBe('NotYours');
  const draft = new Life().begun();
  expect(draft.give('secretary', 'removeRow', { measure: 'KOM-01', sung: true })).toBe('InvalidFields');
  expect(draft.give('secretary', 'removeRow', { measure: 'KOM-99' })).toBe('NotThere');
  expect(draft.give('secretary', 'removeRow', { measure: '__proto__' })).toBe('NotThere');
  expect(draft.give('secretary', 'removeRow', {})).toBe('NotThere');
});

test('a row is changed, added with the next code of its area, and removed; a change that changes nothing is none', () => {
  const life = new Life().begun();
  expect(life.give('secretary', 'changeRow', { measure: 'KOM-01', ...fields(row('KOM-01')) })).toBe('ok');
  expect(life.edition.rows).toEqual(LIST);
  const reworded = fields(row('KOM-01', 'Hospitering'));
  expect(life.give('secretary', 'changeRow', { measure: 'KOM-01', ...reworded })).toBe('ok');
  expect(life.give('secretary', 'removeRow', { measure: 'KOM-03' })).toBe('ok');
  expect(life.give('secretary', 'addRow', fields(row('', 'Nytt')))).toBe('ok');
  // KOM-03 was a measure once, and stays the code of that.
  expect(life.edition.rows.map(({ code }) => code)).toEqual(['KOM-01', 'KOM-02', 'KOM-04']);
  expect(life.give('secretary', 'addRow', { ...fields(row('', 'Nytt')), area: 'song' })).toBe('UnknownArea');
});

describe('a file', () => {
  const file = { name: words('liste.csv'), sha256: 'a'.repeat(64) };
  const rows = [row('KOM-02', 'Nytt navn'), { ...row(''), code: null }, row('KOM-01')];

  test('takes the place of the list, in its order, and can be taken back until the list is sent', () => {
    const life = new Life().begun();
    expect(life.give('secretary', 'importRows', { ...file, rows })).toBe('ok');
    expect(life.edition.rows.map(({ code }) => code)).toEqual(['KOM-02', 'KOM-04', 'KOM-01']);
    expect(life.offered('secretary')).toContain('takeBackImport');
    expect(life.give('secretary', 'takeBackImport')).toBe('ok');
    expect(life.edition.rows).toEqual(LIST);
    expect(life.give('secretary', 'takeBackImport')).toBe('NothingImported');
  });

  test('read in twice changes nothing the second time', () => {
    const life = new Life().begun();
    expect(life.give('secretary', 'importRows', { ...file, rows: LIST })).toBe('ok');
    expect(life.edition.imported).toBeNull();
  });

  test('that names a measure twice, or an area there is not, changes nothing', () => {
    const life = new Life().begun();
    expect(life.give('secretary', 'importRows', { ...file, rows: [row('KOM-01'), row('KOM-01')] })).toBe('RowTwice');
    const strange = [{ ...row('KOM-01'), area: 'song' }];
    expect(life.give('secretary', 'importRows', { ...file, rows: strange })).toBe('UnknownArea');
    expect(life.edition.rows).toEqual(LIST);
  });
});

test('an area may have a thousand measures and more; one that has no number left takes no new ones', () => {
  const life = new Life().begun();
  const file = { name: words('Fil'), sha256: 'a'.repeat(64) };
  const uncoded = { ...row('KOM-01'), code: null };
  expect(life.give('secretary', 'importRows', { ...file, rows: [row('KOM-999'), uncoded] })).toBe('ok');
  expect(life.edition.rows.map(({ code }) => code)).toEqual(['KOM-999', 'KOM-1000']);
  expect(life.give('secretary', 'importRows', { ...file, rows: [row('KOM-9999'), uncoded] })).toBe('AreaIsFull');
  expect(life.give('secretary', 'importRows', { ...file, rows: [row('KOM-9999')] })).toBe('ok');
  expect(life.give('secretary', 'addRow', fields(row('KOM-01')))).toBe('AreaIsFull');
});

test('it is sent as a case once something is new in it, to be in force from a day to come, and then stands still', () => {
  const life = new Life().begun();
  expect(life.give('secretary', 'submit', { startsOn: '2026-04-01' })).toBe('NothingIsNew');
  expect(life.give('secretary', 'removeRow', { measure: 'KOM-02' })).toBe('ok');
  expect(life.give('secretary', 'submit', { startsOn: '2026-03-01' })).toBe('StartsInThePast');
  expect(life.give('secretary', 'submit', { startsOn: '2026-04-01' })).toBe('ok');
  expect(life.told.at(-1)).toBe('committee/FSU bookCase');
  expect(life.give('secretary', 'removeRow', { measure: 'KOM-01' })).toBe('WrongStatus');
  expect(life.offered('secretary')).toEqual(['withdraw']);
  expect(life.give('secretary', 'withdraw')).toBe('ok');
  expect(life.told.slice(-2)).toEqual(['committee/FSU dropCase', 'secretary edition-to-finish']);
});

test('the committee approves it, and it takes over when its day begins in Norway', () => {
  const life = new Life().submitted();
  expect(life.give('secretary', 'takeDecision', approved('FSU 04/26', '2026-03-10'))).toBe('NotYours');
  expect(life.give('engine', 'takeDecision', approved('FSU 04/26', '2026-03-10'))).toBe('ok');
  expect(edition.deadlines(life.state)).toEqual([{ at: '2026-03-31T22:00:00.000Z', then: { type: 'takeForce' } }]);
  expect(life.give('engine', 'takeForce', {}, '2026-03-31T21:59:59.000Z')).toBe('NotInForceYet');
  expect(life.give('engine', 'takeForce', {}, '2026-03-31T22:00:00.000Z')).toBe('ok');
  expect(life.edition).toMatchObject({ status: 'in-force', startsOn: '2026-04-01' });
  expect(edition.isClosed(life.state)).toBe(true);
});

test('decided after the day it was to take over, it takes over from the day it was decided', () => {
  const life = new Life().submitted();
  expect(life.give('engine', 'takeDecision', approved('FSU 09/26', '2026-05-04'))).toBe('ok');
  expect(life.edition.startsOn).toBe('2026-05-04');
});

test('sent back it is a draft again, with the reason; an approval may be taken back until it is in force', () => {
  const life = new Life().submitted();
  expect(
    life.give('engine', 'takeDecision', {
      ...approved('', '2026-03-10'),
      effect: 'return',
      reason: words('For mange'),
    }),
  ).toBe('ok');
  expect(life.edition).toMatchObject({ status: 'draft', returned: words('For mange'), startsOn: null });
  const other = new Life().submitted();
  expect(other.give('engine', 'takeDecision', approved('FSU 04/26', '2026-03-10'))).toBe('ok');
  expect(other.give('engine', 'takeDecisionBack', { effect: 'approve', from: 'committee/FSU' })).toBe('ok');
  expect(other.edition).toMatchObject({ status: 'submitted', approval: null });
});

test('a member sees it once it is sent, everybody once it is approved, and nobody without a role ever', () => {
  const life = new Life().submitted();
  const sees = (who: string) => edition.maySee(life.state, contextOf(who, NOW));
  expect(['member', 'harstad', 'nobody'].map(sees)).toEqual([true, false, false]);
  expect(life.give('engine', 'takeDecision', approved('FSU 04/26', '2026-03-10'))).toBe('ok');
  expect(['member', 'harstad', 'nobody'].map(sees)).toEqual([true, true, false]);
});

test('what it remembers stays inside, at any depth, until its view names it', () => {
  const { edition: state } = new Life().submitted();
  const remembered = { ...state, secret: 1, rows: state.rows.map((one) => ({ ...one, secret: 1 })) };
  expect(edition.view(remembered, contextOf('secretary', NOW))).toEqual(
    edition.view(state, contextOf('secretary', NOW)),
  );
});

test('the office of the committee whose list it is may begin one, on a policy that there is', () => {
  const may = (who: string, policy?: string) => beginsFor(contextOf(who, NOW), policy);
  expect(['secretary', 'chair', 'member', 'ssuSecretary', 'harstad', 'nobody'].map((who) => may(who))).toEqual([
    ...['FSU', 'FSU', null, null, null, null],
  ]);
  expect(may('secretary', 'no-such-policy')).toBeNull();
});

describe('a difference', () => {
  test('says what is added, removed, reworded, moved, of another potential', () => {
    const now = [row('KOM-03', 'Nytt navn', { potential: 'internal', mode: null }), row('KOM-09'), row('KOM-01')];
    const { added, removed, changed } = diffOf(LIST, now);
    expect(added.map(({ code }) => code)).toEqual(['KOM-09']);
    expect(removed.map(({ code }) => code)).toEqual(['KOM-02']);
    expect(changed.map(({ after, how }) => [after.code, how])).toEqual([['KOM-03', ['reworded', 'potential']]]);
    expect(diffOf([row('A-01')], [row('A-01', 'A-01', { area: 'other' })]).changed[0]?.how).toEqual(['moved']);
  });

  test('a language that comes later changes no measure until something is said in it', () => {
    const { nn: _, ...before } = told('A-01');
    const old = row('A-01', 'A-01', { title: before });
    expect(isEmpty(diffOf([old], [row('A-01')]))).toBe(true);
    const now = row('A-01', 'A-01', { title: { ...before, nn: words('A-01 på nynorsk') } });
    expect(diffOf([old], [now]).changed[0]?.how).toEqual(['reworded']);
  });

  const rows = fc.uniqueArray(
    fc.record({ n: fc.integer({ min: 1, max: 12 }), title: fc.constantFrom('a', 'b', 'c'), joint: fc.boolean() }),
    { selector: ({ n }) => n, maxLength: 12 },
  );
  const listOf = (made: readonly { n: number; title: string; joint: boolean }[]): readonly Listed[] =>
    made.map(({ n, title, joint }) => row(`KOM-${n}`, title, { potential: joint ? 'joint' : 'internal' }));

  test('applied to the old edition gives the new one, and of one and the same there is none', () => {
    fc.assert(
      fc.property(rows, rows, (one, other) => {
        const [old, now] = [listOf(one), listOf(other)];
        expect(applied(old, diffOf(old, now))).toEqual(now);
        expect(isEmpty(diffOf(old, old))).toBe(true);
      }),
    );
  });
});

test('a code is the next of its area, past every one there was', () => {
  expect(nextCodes([])('KOM')).toBe('KOM-01');
  expect(nextCodes(['KOM-09', 'TID-40', 'KOM-10'])('KOM')).toBe('KOM-11');
  const next = nextCodes(['KOM-10']);
  expect([next('KOM'), next('TID'), next('KOM')]).toEqual(['KOM-11', 'TID-01', 'KOM-12']);
});
