import { looksLikeNationalId } from '@tiltaksmotor/domain';
import { inspect, safeName, type MediaType } from '@tiltaksmotor/persistence';
import { Problem } from '../problems/problem.js';
import type { Received } from './receive.js';

/** What a file is, by its content, and what it may be called; or the problem with it. */
export async function looked({ name, content }: Received): Promise<{ name: string; mediaType: MediaType }> {
  const found = await inspect(await content.bytes());
  if (!found.ok) {
    const { code, ...details } = found.fault;
    throw new Problem(code, details);
  }
  const safe = safeName(name, found.mediaType);
  if (looksLikeNationalId(safe)) throw new Problem('FileNameHoldsId');
  return { name: safe, mediaType: found.mediaType };
}
