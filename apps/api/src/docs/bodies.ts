import type { OpenAPIObject } from '@nestjs/swagger';
import { operationsOf } from './operations.js';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** What is sent and what is answered, where the decorators of a controller cannot say it. */
export function withBodies(document: OpenAPIObject): OpenAPIObject {
  const schemas = document.components?.schemas ?? {};
  for (const { operation } of operationsOf(document)) {
    const { requestBody } = operation;
    if (requestBody !== undefined && 'content' in requestBody)
      requestBody.required = !Object.values(requestBody.content).every(({ schema }) => takesNothing(schema, schemas));
    for (const response of Object.values(operation.responses)) {
      const content = response !== undefined && 'content' in response ? (response.content ?? {}) : {};
      // A page is text, also where the same is answered as JSON to whoever asks for that.
      for (const [type, media] of Object.entries(content)) if (type === 'text/html') media.schema = { type: 'string' };
    }
  }
  return document;
}

/** Whether an empty object is right. Then so is no body at all: see `SchemaPipe`. */
function takesNothing(schema: Schemas[string] | undefined, schemas: Schemas): boolean {
  if (schema === undefined) return false;
  if ('$ref' in schema) return takesNothing(schemas[schema.$ref.split('/').at(-1) ?? ''], schemas);
  return schema.type === 'object' && (schema.required ?? []).length === 0;
}
