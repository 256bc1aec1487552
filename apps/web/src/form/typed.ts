import { numberIn } from '@tiltaksmotor/domain/numbers';

/** What was written, without the space around it; nothing is null. */
export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The number that was typed. What cannot be read is none, and refused where it is sent: it is never taken for zero. */
export const numberOf = (typed: string): number => numberIn(typed) ?? NaN;
