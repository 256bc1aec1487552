import { holdsIdentityNumber } from '@tiltaksmotor/domain';
import { inspect, safeName, type MediaType } from '@tiltaksmotor/persistence';
import { Problem } from '../problems/problem.js';
import type { Received } from './receive.js';

export interface LookedInto {
  readonly name: string;
  readonly mediaType: MediaType;
  /** What a further look found; null where nothing is wrong, or none was asked for. */
  readonly further: unknown;
}

/** What a file is, by its content, and what it may be called; or the problem with it. */
export async function looked({ name, content }: Received, further: URL | null = null): Promise<LookedInto> {
  const { inspected, further: more } = await inspect(await content.bytes(), further);
  if (!inspected.ok) {
    const { code, ...details } = inspected.fault;
    throw new Problem(code, details);
  }
  const safe = safeName(name, inspected.mediaType);
  if (holdsIdentityNumber(safe)) throw new Problem('FileNameHoldsId');
  return { name: safe, mediaType: inspected.mediaType, further: more };
}
