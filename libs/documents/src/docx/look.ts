import { checkTemplate, type TemplateFault } from './check.js';

/** `checkTemplate` as a further look at a file that is looked into on a thread of its own. */
export function look(bytes: Uint8Array): TemplateFault | null {
  const check = checkTemplate(bytes);
  return check.ok ? null : check.fault;
}
