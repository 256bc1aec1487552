import { dayIn, lastedIn, momentIn, relativeIn } from '@tiltaksmotor/texts/when';
import { language } from './words.js';

/** `12. mars 2027`. A moment at midnight in Oslo is the end of the day before, as people speak of it. */
export const day = (value: string): string => dayIn(language(), value);

/** `12. mars 2027 kl. 09.00`. */
export const moment = (value: string): string => momentIn(language(), value);

/** `i går`, `for 3 dager siden`, `om 2 uker`. */
export const relative = (value: string, now = Date.now()): string => relativeIn(language(), value, now);

/** `3 dager`, `2 uker`: how long something has been as it is. */
export const lasted = (since: string, now = Date.now()): string => lastedIn(language(), since, now);

export const hasPassed = (value: string | null): boolean => value !== null && Date.parse(value) < Date.now();
