import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { operationsOf, withRefusals } from './refusals.js';

const DESCRIPTION = `Carries joint measures of a health community from proposal to decision.

Every command is a \`POST\` to a sub-resource of what it is given to, with an \`Idempotency-Key\` of its own: sent again
with the same key, it is answered as the first time and done once. \`If-Match\` with the \`ETag\` that was seen refuses it
where somebody else came first. Whatever is not done is answered by a problem document (RFC 9457) whose \`code\` says why and whose \`detail\`
is a sentence in Norwegian, or in English by \`Accept-Language\`.`;

/** What the API promises, told when it is first asked for: telling it is a good part of what a start takes. */
export class PublishedApi {
  #json: string | undefined;
  /** The application whose it is, once that stands. */
  app: INestApplication | undefined;

  get json(): string {
    this.#json ??= this.app === undefined ? '{}' : `${JSON.stringify(openApiOf(this.app), null, 2)}\n`;
    return this.#json;
  }
}

/** What the API promises, read from the controllers and the schemas beside them. The same on every machine. */
function openApiOf(app: INestApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('Tiltaksmotor')
    .setDescription(DESCRIPTION)
    .setVersion('0.2.0')
    .setOpenAPIVersion('3.0.3')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'of a session, or a JWT of the issuer' }, 'token')
    .addCookieAuth(
      'tiltaksmotor',
      { type: 'apiKey', in: 'cookie', name: '__Host-tiltaksmotor', description: 'Over http: `tiltaksmotor`' },
      'cookie',
    )
    .addSecurityRequirements('token')
    .addSecurityRequirements('cookie')
    .build();
  const document = SwaggerModule.createDocument(app, about, {
    operationIdFactory: operationId,
    standardSchemaConverter: described,
  });
  return withBodies(withRefusals(withProblem(document)));
}

/** Whatever is not done is answered alike, at every address. */
function withProblem(document: OpenAPIObject): OpenAPIObject {
  const { components } = described(ProblemView, { schemaType: 'output' }) ?? { components: {} };
  const schemas = { ...document.components?.schemas, ...(components as Record<string, never>) };
  document.components = { ...document.components, schemas };
  return document;
}

const ProblemView = z
  .looseObject({
    type: z.string().meta({ format: 'uri-reference' }),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    instance: z.string(),
    errors: z.array(z.looseObject({ at: z.string(), kind: z.string(), detail: z.string() })).optional(),
  })
  .meta({
    id: 'Problem',
    examples: [
      {
        type: '/api/problems/StaleVersion',
        title: 'Noen andre kom først',
        status: 412,
        code: 'StaleVersion',
        detail: 'Noen andre har endret dette siden du åpnet det.',
        instance: '/api/editions/7d444840-9dc0-51d1-b245-5ffdce74fad2/submissions',
        version: 8,
      },
    ],
  });

/** zod leaves examples and standard values out where a field is transformed on its way in, as free text is. */
function described(schema: unknown, { schemaType: io }: { schemaType: 'input' | 'output' }) {
  if (!(schema instanceof z.ZodType)) return undefined;
  const { definitions, $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'openapi-3.0',
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const examples = z.globalRegistry.get(zodSchema)?.['examples'];
      if (Array.isArray(examples)) jsonSchema.example = examples[0];
      delete jsonSchema.examples;
      // That an integer is one that JavaScript can hold goes without saying.
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      const { def } = zodSchema._zod;
      if (io === 'input' && def.type === 'default') jsonSchema.default = def.defaultValue;
    },
  });
  return { schema: rest, components: (definitions ?? {}) as Record<string, unknown> };
}

/** `measuresList`, `pilotsOne`, `pilotCommandsGiveConsent`. */
const operationId = (controller: string, method: string): string => {
  const resource = controller.replace(/Controller$/, '');
  return `${resource.charAt(0).toLowerCase()}${resource.slice(1)}${method.charAt(0).toUpperCase()}${method.slice(1)}`;
};

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** What is sent and what is answered, where the decorators of a controller cannot say it. */
function withBodies(document: OpenAPIObject): OpenAPIObject {
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
