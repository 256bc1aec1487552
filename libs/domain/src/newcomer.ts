import { z } from 'zod';
import { shortText, slug } from './engine/fields.js';

/** Somebody who comes into the community: an id, which stands in events for good and so says nothing of them, a name and an address. */
export const newcomer = z.strictObject({ id: slug, name: shortText, email: z.email().max(254).toLowerCase() });
