import { ENGINE } from '@tiltaksmotor/domain';
import { RuleFailed, type Answer, type Refusal } from '../streams/registered.js';
import type { Streams } from '../streams/streams.js';
import type { Community } from './community.js';

/** The policy that committees keep to, unless a meeting is planned under another. */
const POLICY = 'standard';

/**
 * Lets every committee of the community come into being as a stream. Done again, by anybody, it changes nothing. Answers
 * those that were refused, and why.
 *
 * @param tell tells a new stream's workflow of it; without, the sweep does
 */
export async function establishCommittees(
  streams: Streams,
  community: Community,
  tell: (stream: string, signal: string) => void = () => {},
): Promise<readonly { readonly committee: string; readonly refusal: Refusal }[]> {
  const refused = [];
  for (const { id: committee } of community.committees) {
    const command = { type: 'establish', committee, policy: POLICY };
    const stream = `committee/${committee}`;
    const answer = await streams.execute(stream, { command, actor: ENGINE.person, key: 'establish' }).catch(faulty);
    if (!answer.ok) refused.push({ committee, refusal: answer.refusal });
    else if (!answer.repeated) tell(stream, command.type);
  }
  return refused;
}

/** A fault in a rule keeps no program from serving the rest. */
function faulty(error: unknown): Answer {
  if (!(error instanceof RuleFailed)) throw error;
  return { ok: false, refusal: { code: 'RuleFailed', message: error.message } };
}
