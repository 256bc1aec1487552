import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { inLanguages } from '../problems/language.js';

const words = z.string().min(1).max(4000);
const section = z.strictObject({
  heading: z.string().min(1).max(200),
  paragraphs: z.array(words).max(50).default([]),
  /** Shown as a list after the paragraphs. */
  items: z.array(words).max(100).default([]),
  /** Shown after the list. */
  links: z
    .array(
      z.strictObject({ text: z.string().min(1).max(200), href: z.union([z.url({ protocol: /^https$/ }), z.email()]) }),
    )
    .max(20)
    .default([]),
});

/** An accessibility statement in one language. */
export const Statement = z
  .strictObject({ updated: z.iso.date(), sections: z.array(section).min(1).max(40) })
  .meta({ id: 'AccessibilityStatement' });
/** In the main language, and in others where there is one. */
const Statements = inLanguages(Statement);
export type Statements = z.infer<typeof Statements>;

/** What an installation says in its own file; null where the file is not there or says something else. */
export function readStatements(file: string): Statements | null {
  try {
    return Statements.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}
