import { listSearch } from '@tiltaksmotor/domain';
import { CATALOGUE, FIELD_WORDS } from '../catalogue/catalogue.js';
import type { PilotFilter } from '../read-models/pilots.js';

const { sought } = listSearch(CATALOGUE.measures, CATALOGUE.areas, FIELD_WORDS);

/** What somebody typed to find pilots by, where each of its words is what these organisations are called. */
export const looking = (typed: string, organisations: readonly string[] = []): PilotFilter => ({
  words: sought(typed).map((one) => ({ sought: one, organisations })),
});
