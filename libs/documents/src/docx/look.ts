import { checkTemplate, type TemplateFault } from './check.js';
import type { TemplateParts } from './template.js';

/** `checkTemplate` for the thread on which a template's file was read. */
export function look(parts: TemplateParts): TemplateFault | null {
  const check = checkTemplate(parts);
  return check.ok ? null : check.fault;
}
