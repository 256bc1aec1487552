import { BY_ITSELF } from './by-itself.js';
import { CASES } from './cases.js';
import { FOLLOW_UPS } from './follow-ups.js';
import { MEETINGS } from './meetings.js';
import { MINUTES } from './minutes.js';
import { PRIORITIES } from './priorities.js';
import { RECORD } from './record.js';
import { ROUNDS } from './rounds.js';

export const COMMANDS = {
  ...MEETINGS,
  ...PRIORITIES,
  ...CASES,
  ...RECORD,
  ...FOLLOW_UPS,
  ...MINUTES,
  ...ROUNDS,
  ...BY_ITSELF,
};
export type CommitteeCommandType = keyof typeof COMMANDS;
const TYPES = Object.keys(COMMANDS) as readonly CommitteeCommandType[];
/** Those that people give. */
export const GIVEN = TYPES.filter((type) => COMMANDS[type](type).post !== null);
