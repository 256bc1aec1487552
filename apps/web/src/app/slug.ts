import { tidyTitle } from '@tiltaksmotor/domain/tidy';

const MOST_OF_AN_ID = 60;
/** An id made of a name that somebody wrote. */
export const slugOf = (name: string): string =>
  tidyTitle(name)
    .toLowerCase()
    .replaceAll(/[^a-z0-9æøå]+/g, '-')
    .slice(0, MOST_OF_AN_ID)
    .replaceAll(/^-+|-+$/g, '') || 'indikator';
