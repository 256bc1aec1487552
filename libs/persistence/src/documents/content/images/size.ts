import { MOST_MEGAPIXELS } from '../kinds.js';
import { damaged, Refused } from '../refused.js';

/** In points. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Points along a side: four metres at 150 to the inch. Longer than this, programs count wrong. */
const LONGEST_SIDE = 24_000;

/** A picture may be shown: by its head, before anybody makes room for it. */
export function judgeSize({ width, height }: Size): void {
  if (width < 1 || height < 1) throw damaged();
  if (width * height > MOST_MEGAPIXELS * 1e6 || Math.max(width, height) > LONGEST_SIDE)
    throw new Refused({ code: 'ImageTooLarge', width, height, megapixels: MOST_MEGAPIXELS });
}
