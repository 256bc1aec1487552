import { z } from 'zod';
import { day, id, maybe, text } from './basics.js';

export const member = z
  .strictObject({
    person: id,
    name: text,
    role: z.string(),
    from: day,
    to: maybe(day),
    deputyFor: maybe(id),
    /** Whether it is a seat with a vote today. */
    votes: z.boolean(),
  })
  .meta({ id: 'CommitteeMember' });
