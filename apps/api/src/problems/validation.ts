import { Injectable, StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import type { z } from 'zod';
import { issuesOf } from './issues.js';
import { Problem } from './problem.js';

/** Bodies that their stream looks at, after whose the command is: they are let through as they came. */
export const lookedAtLater = new WeakSet<object>();

/**
 * Checks what was sent against the schema beside the controller. An address that cannot name anything is simply not
 * there; a body or query that is wrong is told field by field.
 */
@Injectable()
export class SchemaPipe extends StandardSchemaValidationPipe {
  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    const schema = metadata.schema as z.ZodType<T> | undefined;
    if (schema === undefined) return value;
    if (lookedAtLater.has(schema)) return (value ?? {}) as T;
    const sent = metadata.type === 'body' && (value === undefined || value === null) ? {} : value;
    const result = schema.safeParse(sent);
    if (result.success) return result.data;
    if (metadata.type === 'param') throw new Problem('NotFound');
    throw new Problem('InvalidInput', { errors: issuesOf(result.error.issues, sent) });
  }
}
