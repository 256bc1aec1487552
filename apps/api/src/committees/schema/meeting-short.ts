import { IDS } from '../ids.js';
import { meetingKind, moment, status } from './basics.js';

/** What every view tells of a meeting. */
export const meetingShort = {
  id: IDS.meeting,
  kind: meetingKind,
  status,
  startsAt: moment,
  endsAt: moment,
};
