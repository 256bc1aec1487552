import type { Problem } from '../problems/problem.js';

// libs/documents has no template check yet. When it has: an unknown tag is `TemplateTagUnknown` with {tag}, one that is not
// opened and closed rightly `TemplateBroken` with {tag}.

/** What is wrong with a template, by the tag that is wrong. */
export const wrongWith = (_template: Buffer): Problem | null => null;

/** The template that is used where a committee has none of its own; null until there is one. */
export const standardTemplate = (_language: 'nb' | 'en'): Buffer | null => null;
