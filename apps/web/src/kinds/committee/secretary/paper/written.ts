import type { Alternative, Case } from '../../../../api/types.gen.js';

const PARTS = ['to', 'from', 'summary', 'background', 'assessment', 'way-forward'] as const;
export type Part = (typeof PARTS)[number];
/** An alternative as it is typed: no effect is the empty one. */
export interface Typed {
  readonly id: string;
  readonly text: string;
  readonly effect: string;
}
export type Written = Record<Part | 'title', string> & { proposals: Typed[] };

/** What a form about a case's paper is filled with. */
export const paperOf = ({ title, parts, proposals }: Case): Written => ({
  ...(Object.fromEntries(PARTS.map((part) => [part, parts[part] ?? ''])) as Record<Part, string>),
  title,
  proposals: proposals.map(({ id, text, effect }) => ({ id, text: text ?? '', effect: effect ?? '' })),
});

/** Only what was changed: what is left out stays as it is. */
export function sentOf(written: Written, before: Written) {
  const changed = PARTS.filter((part) => written[part] !== before[part]);
  const proposals = JSON.stringify(written.proposals) === JSON.stringify(before.proposals) ? null : written.proposals;
  return {
    title: written.title === before.title ? null : written.title,
    parts: Object.fromEntries(changed.map((part) => [part, written[part] === '' ? null : written[part]])),
    proposals: proposals?.map(({ id, text, effect }) => alternative(id, text, effect)) ?? null,
  };
}

const alternative = (id: string, text: string, effect: string): Alternative => ({
  id,
  text: text === '' ? null : text,
  ...(effect === '' ? {} : { effect: effect as NonNullable<Alternative['effect']> }),
});

/** What is written in one of its parts, to be read. */
export const textOf = (written: Written, name: Part | 'title' | 'proposals'): string =>
  name === 'proposals' ? written.proposals.map(({ text, effect }) => text || effect).join('\n') : written[name];

/** An id that no alternative has. */
export const newId = (taken: readonly Typed[]): string =>
  'abcdefghijklmnopqrstuvwxyz'.split('').find((id) => !taken.some((one) => one.id === id)) ?? `x${taken.length}`;
