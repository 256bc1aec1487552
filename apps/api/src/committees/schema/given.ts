import { z } from 'zod';
import { IDS } from '../ids.js';
import { id, moment } from './basics.js';

export const doubleBooking = z
  .strictObject({
    person: id,
    meeting: IDS.meeting,
    with: z.strictObject({ committee: id, meeting: IDS.meeting, startsAt: moment }),
  })
  .meta({ id: 'DoubleBooking', description: 'A member is booked in two meetings at once' });
const created = z.strictObject({
  meetings: z.array(IDS.meeting),
  cases: z.array(IDS.case),
  followUps: z.array(IDS.followUp),
});
/** What a command is answered with: the version it made, the ids it gave, and what people should be warned about. */
export const CommitteeGivenView = z
  .strictObject({ id, version: z.int(), created, warnings: z.array(doubleBooking) })
  .meta({ id: 'CommitteeGiven' });
