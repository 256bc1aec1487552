import { expect, test } from '@jest/globals';
import { words } from '../pilot/testing/community.js';
import { DECISION_FIELDS, fieldsOf, type DecisionField } from './decision-fields.js';
import type { CaseDecision } from './state.js';
import * as story from './testing/story.js';
import { booking, days, decided, held, Story } from './testing/story.js';

const SENT = {
  proposal: 'p1',
  text: words('Utvalget tar saken til orientering og ber om tall'),
  effect: 'endorse',
  votes: { for: ['chair', 'm1'], against: ['m2'], abstained: [] },
} as const satisfies Pick<CaseDecision, DecisionField>;
const reason = words('Fordi');
const NONE = { proposal: null, text: null, effect: null, votes: null } as const;
const given = (outcome: CaseDecision['outcome'], ...fields: readonly DecisionField[]) =>
  decided('c1', {
    outcome,
    ...NONE,
    ...Object.fromEntries(fields.map((field) => [field, SENT[field]])),
    reason,
  });
const reviewing = (): Story =>
  new Story()
    .by('engine', booking('A'))
    .by('secretary', days('2027-04-20'))
    .until('2027-04-20T09:00:00.000Z')
    .by('secretary', held('m1'));

test.each([
  ['proposal', ['proposal']],
  ['amended', ['text']],
  ['postponed', []],
  ['returned', []],
  ['noted', []],
] as const)('%s: what has no meaning in it is refused, and what is taken is kept', (outcome, needed) => {
  for (const field of DECISION_FIELDS.filter((one) => !needed.some((its) => its === one))) {
    const fsu = story.sitting();
    const command = given(outcome, ...needed, field);
    const effect = outcome === 'amended' && field === 'effect'; // this case is about no pilot
    if (!fieldsOf(outcome, { kind: 'submitted' }).includes(field) || effect) {
      const code = effect ? 'EffectDoesNotFit' : 'FieldDoesNotFit';
      expect(fsu.refusal('secretary', command)).toMatchObject({ code });
      continue;
    }
    fsu.by('secretary', command);
    expect(fsu.case('c1').decision).toMatchObject({ outcome, [field]: SENT[field], reason });
  }
});

test('the words in which a case was noted are the decision’s', () => {
  const fsu = story.sitting().by('secretary', given('noted', 'text'));
  expect(fsu.case('c1').decision).toMatchObject({ outcome: 'noted', text: SENT.text });
});

test('a pilot that is returned keeps its votes; its effect follows from that and is not said twice', () => {
  expect(reviewing().refusal('secretary', given('returned', 'effect'))).toEqual({
    code: 'FieldDoesNotFit',
    field: 'effect',
    outcome: 'returned',
  });
  const fsu = reviewing().by('secretary', given('returned', 'votes'));
  expect(fsu.case('c1').decision).toMatchObject({ effect: 'return', votes: SENT.votes });
});
