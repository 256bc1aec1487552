import { expect, test } from '@jest/globals';
import { contextOf, STANDARD } from './kinds/pilot/testing/community.js';
import { checkedPolicies } from './policies.js';

const { directory } = contextOf('nobody', '2026-02-02T08:00:00.000Z');
const { id: _, ...body } = STANDARD;
const checked = (policy: unknown) => checkedPolicies({ standard: body, other: policy }, directory);

test('a policy that says all that it must is one by its id, also where it says more than this version knows', () => {
  const more = { ...body, onLeave: { n: 3 } };
  expect(checked(more)).toEqual({ policies: { standard: STANDARD, other: { ...more, id: 'other' } }, faults: [] });
});

const { lapseAfter: __, ...consent } = body.consent;
test.each([
  ['nothing', null, [{ at: '', fault: 'wrong' }]],
  ['no deadline', { ...body, consent }, [{ at: 'consent.lapseAfter', fault: 'missing' }]],
  ['nothing of a phase', { ...body, trial: undefined }, [{ at: 'trial', fault: 'missing' }]],
  [
    'a number that is none, and a unit that there is not',
    { ...body, adoption: { remindAfter: { n: '30', unit: 'weeks' } } },
    [
      { at: 'adoption.remindAfter.n', fault: 'wrong' },
      { at: 'adoption.remindAfter.unit', fault: 'wrong' },
    ],
  ],
  [
    'a quorum of more than all, and a day that there is not',
    {
      ...body,
      clock: { ...body.clock, closedDays: ['2026-02-30'] },
      committees: { ...body.committees, FSU: { ...body.committees['FSU'], quorum: 50 } },
    },
    [
      { at: 'clock.closedDays.0', fault: 'wrong' },
      { at: 'committees.FSU.quorum', fault: 'wrong' },
    ],
  ],
  [
    'a body and an organisation that are not there',
    { ...body, bodies: { review: 'FSU', decision: 'SSV', users: 'usrs', unions: 'unions' } },
    [
      { at: 'bodies.decision', fault: 'unknown' },
      { at: 'bodies.users', fault: 'unknown' },
    ],
  ],
  [
    'that a committee reports to one that it says nothing of',
    { ...body, committees: { FSU: { ...body.committees['FSU'], reportsTo: 'SSV' } } },
    [{ at: 'committees.FSU.reportsTo', fault: 'unknown' }],
  ],
])('one that says %s is none, and it is said where; the others stay', (_name, policy, faults) => {
  const found = checked(policy);
  expect(found.faults).toEqual(faults.map((fault) => ({ policy: 'other', ...fault })));
  expect(found.policies).toEqual({ standard: STANDARD });
});
