import { z } from 'zod';
import { recipient } from '../../pilots/answers.js';
import { address, id, maybe, moment } from './basics.js';

/** What somebody may do here, and whose turn it is. */
const offer = z
  .strictObject({
    command: z.string(),
    address,
    as: z.array(z.strictObject({ role: z.string(), at: maybe(id), deputyFor: id.optional() })),
  })
  .meta({ id: 'CommitteeOffer' });

export const offers = { availableCommands: z.array(offer) };
export const waiting = z
  .strictObject({
    who: recipient,
    turn: z.string(),
    /** The meeting, case or follow-up it is about. */
    what: id,
    since: moment,
    due: maybe(moment),
    /** People who have done their part, where a role is waited for. */
    done: z.array(id),
  })
  .meta({ id: 'CommitteeWaiting' });
