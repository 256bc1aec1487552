import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { somebody, type PersonThere } from '../testing/people.js';
import { startServing, type Serving } from '../testing/serving.js';

jest.setTimeout(120_000);
let serving: Serving;
let secretary: PersonThere;
beforeAll(async () => {
  serving = await startServing();
  secretary = somebody(serving, 'fsu-secretary');
});
afterAll(() => serving.stop());

test('try', async () => {
  console.log(JSON.stringify((await secretary.sees('/api/committees')).body, null, 1).slice(0, 1500));
  const planned = await secretary.gives('/api/committees/FSU/meetings', { meetings: [{ startsAt: '2027-02-12T09:00:00+01:00', endsAt: '2027-02-12T12:00:00+01:00', place: 'Fløya' }] });
  console.log(planned.status, JSON.stringify(planned.body));
  const view = await secretary.sees('/api/committees/FSU');
  console.log(view.status, JSON.stringify(view.body, null, 1).slice(0, 6000));
  console.log(JSON.stringify((await secretary.sees('/api/committees/FSU/meetings/m1')).body, null, 1));
  console.log(JSON.stringify((await secretary.sees('/api/committees/FSU/meetings')).body, null, 1));
  console.log(JSON.stringify((await secretary.sees('/api/committees/FSU/history')).body, null, 1));
});
