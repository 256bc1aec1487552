import { holdsIdentityNumber } from '@tiltaksmotor/domain';
import { inspect, safeName, type MediaType } from '@tiltaksmotor/persistence';
import { Problem } from '../problems/problem.js';
import type { Received } from './receive.js';

export interface LookedInto {
  readonly name: string;
  readonly mediaType: MediaType;
  /** What is wrong with a template's tags. */
  readonly wrong: unknown;
}

/**
 * What a file is, by its content, and what it may be called; or the problem with it.
 *
 * @param template for a Word template, the module that looks at its tags
 */
export async function looked({ name, content }: Received, template: URL | null = null): Promise<LookedInto> {
  const { inspected, wrong } = await inspect(await content.bytes(), template);
  if (!inspected.ok) {
    const { code, ...details } = inspected.fault;
    throw new Problem(code, details);
  }
  const safe = safeName(name, inspected.mediaType);
  if (holdsIdentityNumber(safe)) throw new Problem('FileNameHoldsId');
  return { name: safe, mediaType: inspected.mediaType, wrong };
}
