import { z } from 'zod';
import { IDS } from '../ids.js';
import { day, id, maybe, names, text } from './basics.js';
import { offers } from './offers.js';

const followUp = z
  .strictObject({
    id: IDS.followUp,
    case: IDS.case,
    number: maybe(z.string()),
    owner: id,
    what: text,
    due: day,
    done: z.boolean(),
  })
  .meta({ id: 'FollowUpListed' });
export const followUpStanding = followUp.extend({ outcome: text, ...offers }).meta({ id: 'FollowUpView' });
export const FollowUpsView = z
  .strictObject({ items: z.array(followUp), next: z.string().nullable(), names })
  .meta({ id: 'FollowUps' });
