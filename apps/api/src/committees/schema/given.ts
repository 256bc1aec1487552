import { AWKWARD } from '@tiltaksmotor/domain';
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
const dayWarning = z
  .strictObject({ meeting: IDS.meeting, startsAt: moment, why: z.enum(AWKWARD) })
  .meta({ id: 'DayWarning', description: 'A meeting is on a day when few can come' });
const created = z.strictObject({
  meetings: z.array(IDS.meeting),
  cases: z.array(IDS.case),
  followUps: z.array(IDS.followUp),
});
/** What a command is answered with: the version it made, the ids it gave, and what people should be warned about. */
export const CommitteeGivenView = z
  .strictObject({ id, version: z.int(), created, warnings: z.array(doubleBooking), days: z.array(dayWarning) })
  .meta({ id: 'CommitteeGiven' });
