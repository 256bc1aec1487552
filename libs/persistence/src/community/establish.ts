import { BODIES_POLICY, ENGINE, KINDS } from '@tiltaksmotor/domain';
import { RuleFailed, type Answer, type Refusal } from '../streams/registered.js';
import type { Streams } from '../streams/streams.js';
import type { Community } from './community.js';

/**
 * Lets the streams come into being that the community's bodies have one each of. Done again, by anybody, it changes nothing.
 * Answers those that were refused, and why.
 *
 * @param tell tells a new stream's workflow of it; without, the sweep does
 */
export async function establishBodies(
  streams: Streams,
  { directory }: Pick<Community, 'directory'>,
  tell: (stream: string, signal: string) => void = () => {},
): Promise<readonly { readonly stream: string; readonly refusal: Refusal }[]> {
  const refused = [];
  const founded = KINDS.flatMap(({ name, ofBodies }) =>
    ofBodies === undefined
      ? []
      : directory.bodies.map((body) => [`${name}/${body}`, ofBodies.founding(body, BODIES_POLICY)] as const),
  );
  for (const [stream, command] of founded) {
    const answer = await streams.execute(stream, { command, actor: ENGINE.person, key: 'establish' }).catch(faulty);
    if (!answer.ok) refused.push({ stream, refusal: answer.refusal });
    else if (!answer.repeated) tell(stream, command.type);
  }
  return refused;
}

/** A fault in a rule keeps no program from serving the rest. */
function faulty(error: unknown): Answer {
  if (!(error instanceof RuleFailed)) throw error;
  return { ok: false, refusal: { code: 'RuleFailed', message: error.message } };
}
