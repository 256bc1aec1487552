import { z } from 'zod';
import type { OpenApi } from './broken.js';

interface Answer {
  readonly status: number;
  /** With its parameters, as it came. */
  readonly type: string;
  /** Read, where it is JSON. */
  readonly body: unknown;
}
interface Response {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, { readonly schema?: object }>>;
}

/** Told of no operation: they may come of any address. */
const ANYWHERE = [405, 408, 414, 415, 431];

/** Holds answers against what the API's own document says of them: what is undocumented in one, or null. */
export function documentedBy(document: OpenApi): (operation: string, answer: Answer) => string | null {
  const schemas = local(document.components.schemas);
  const shapes = new Map<string, z.ZodType>();
  const shapeOf = (at: string, schema: object): z.ZodType => {
    const known = shapes.get(at);
    if (known !== undefined) return known;
    const made = z.fromJSONSchema({ ...local(schema), definitions: schemas } as never, {
      defaultTarget: 'openapi-3.0',
    });
    shapes.set(at, made);
    return made;
  };
  return (operation, { status, type, body }) => {
    const [method = '', path = ''] = operation.split(' ');
    const responses = document.paths[path]?.[method.toLowerCase()]?.responses as Record<string, Response> | undefined;
    const told = responses?.[status];
    if (told === undefined) return ANYWHERE.includes(status) ? null : `status ${status} is not documented`;
    if (told.$ref !== undefined || told.content === undefined) return null;
    const [plain = ''] = type.split(';');
    const media = told.content[plain];
    if (media === undefined) return `type ${type} is not documented`;
    if (plain !== 'application/json' || media.schema === undefined) return null;
    const { error } = shapeOf(`${operation} ${status}`, media.schema).safeParse(body);
    const [wrong] = error?.issues ?? [];
    return wrong === undefined ? null : `${wrong.path.map(String).join('/')}: ${wrong.message}`;
  };
}

/** As JSON Schema has it, and without the one format that is read otherwise there: addresses of ours have no host. */
const local = <T extends object>(schema: T): T =>
  JSON.parse(
    JSON.stringify(schema, (key, value: unknown) =>
      key === 'format' && value === 'uri-reference' ? undefined : value,
    ).replaceAll('#/components/schemas/', '#/definitions/'),
  ) as T;
