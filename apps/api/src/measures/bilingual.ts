import { z } from 'zod';

export const Bilingual = z.strictObject({ nb: z.string(), en: z.string() }).meta({ id: 'Bilingual' });
