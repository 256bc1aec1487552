import { z } from 'zod';

export const Bilingual = z
  .strictObject({ nb: z.string(), nn: z.string().optional(), en: z.string() })
  .meta({ id: 'Bilingual' });
