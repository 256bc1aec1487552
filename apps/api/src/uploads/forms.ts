import type { ApiBodyOptions } from '@nestjs/swagger';

/** How the API's document tells of a form with one file. */
export const FILE_FORM: ApiBodyOptions = {
  schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
};

/** Routes that take a form; all others take JSON alone. */
export const TAKES_FILES = { takesFiles: true } as const;
