import { z } from 'zod';
import { span } from '../../policy.js';

const standing = z.array(z.string()).readonly();
/** How one committee works. */
const committee = z.object({
  /** The committee that takes note of its minutes, and to which its cases may be forwarded. */
  reportsTo: z.string().nullable(),
  /** How long before a meeting cases are called for, and how long before it the agenda freezes. */
  openBefore: span,
  cutOff: z.object({ ordinary: span, extraordinary: span }),
  /** The share of the voting seats that must be filled for a decision, from 0 to 1. */
  quorum: z.number().min(0).max(1),
  /** Whether case numbers begin anew each year, or run on. */
  numbering: z.enum(['yearly', 'running']),
  /** Minutes are approved by an e-mail round, in which silence is approval, or at the next meeting. */
  approval: z.object({ by: z.enum(['round', 'next-meeting']), within: span }),
  /** How long a meeting's record may take before the secretary is reminded. */
  recordWithin: span,
  /** Whether approved minutes are public. */
  publishes: z.boolean(),
  /** How many meetings a year carry the status of recruitment and retention as a case. */
  statusMeetings: z.int().min(0).max(366),
  /** Standing cases in the order they open and close an agenda. */
  template: z.object({ first: standing, last: standing }),
});
export type CommitteePolicy = Readonly<z.output<typeof committee>>;
/** By id of the committee. Whatever one reports to works under the same policy. */
const committees = z
  .record(z.string(), committee)
  .superRefine((all, context) => {
    for (const [id, { reportsTo }] of Object.entries(all))
      if (reportsTo !== null && !Object.hasOwn(all, reportsTo))
        context.addIssue({ code: 'custom', path: [id, 'reportsTo'], input: reportsTo });
  })
  .readonly();
export const COMMITTEE_POLICY = { committees };
type Worked = Readonly<z.output<z.ZodObject<typeof COMMITTEE_POLICY>>>;

declare module '../../policy.js' {
  interface Policy extends Worked {}
}
