import { z } from 'zod';
import { span } from '../../policy.js';

const reminded = z.object({ remindAfter: span });
/** What a pilot is timed by, in the order of its phases. */
export const PILOT_POLICY = {
  consent: z.object({ remindAfter: span, lapseAfter: span }),
  review: z.object({ mode: z.enum(['notify', 'decide']), objectWithin: span, remindAfter: span }),
  preparation: reminded,
  trial: z.object({ statusEvery: span, remindAfter: span }),
  evaluation: z.object({ dueAfter: span, remindAfter: span }),
  reporting: reminded,
  adoption: reminded,
};
type Timed = Readonly<z.output<z.ZodObject<typeof PILOT_POLICY>>>;

declare module '../../policy.js' {
  interface Policy extends Timed {}
}
