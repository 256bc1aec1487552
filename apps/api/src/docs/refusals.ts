import { applyDecorators } from '@nestjs/common';
import { ApiExtension, type OpenAPIObject } from '@nestjs/swagger';
import { say } from '@tiltaksmotor/texts';
import { STATUSES, type Code } from '../problems/statuses.js';

type Status = (typeof STATUSES)[Code];

/** Noted by decorators, read by `withRefusals`, and in no document. */
const OPEN = 'x-open';
const WITHOUT_ROLE = 'x-without-role';
const REFUSED = 'x-refused';

/** Says that an operation asks nobody who they are. */
export const OpenToAll = (): ClassDecorator & MethodDecorator => ApiExtension(OPEN, true);

/** Says that an operation answers also people who hold no role today. */
export const OpenWithoutRole = (): MethodDecorator => ApiExtension(WITHOUT_ROLE, true);

/** Says with what an operation may be refused besides what its form tells: see `fromForm`. */
export const Refused = (...codes: readonly Code[]): MethodDecorator =>
  RefusedWith(...codes.map((code) => STATUSES[code]));
export const RefusedWith = (...statuses: readonly Status[]): MethodDecorator =>
  applyDecorators(ApiExtension(REFUSED, [...new Set(statuses)]));

/**
 * Documents with which statuses each operation is refused. What may happen at any address, before or beside all that is
 * asked there (a method that it has not, a body that never comes, an error of ours), is told once, as `default`.
 */
export function withRefusals(document: OpenAPIObject): OpenAPIObject {
  const responses: Record<string, object> = {};
  for (const { method, operation } of operationsOf(document)) {
    const noted = operation as Operation & Noted;
    const statuses = new Set([...fromForm(method, noted), ...(noted[REFUSED] ?? [])]);
    if (noted[OPEN] === true) operation.security = [];
    delete noted[OPEN];
    delete noted[WITHOUT_ROLE];
    delete noted[REFUSED];
    for (const status of [...statuses].toSorted((a, b) => a - b)) {
      if (operation.responses[status] !== undefined) continue;
      operation.responses[status] = { $ref: `#/components/responses/${status}` };
      responses[status] = problem(
        `${say('en', `problem.title.${status}`)}: which codes have this status is told at \`/api/problems\``,
      );
    }
    operation.responses['default'] = { $ref: '#/components/responses/default' };
  }
  responses['default'] = problem('Not done, as it might happen at any address: a problem document says why');
  document.components = { ...document.components, responses: responses as never };
  return document;
}

interface Noted {
  [OPEN]?: boolean;
  [WITHOUT_ROLE]?: boolean;
  [REFUSED]?: readonly Status[];
}

/** What an operation takes says what can be wrong with it. */
function fromForm(
  method: string,
  { parameters = [], requestBody, [OPEN]: open, [WITHOUT_ROLE]: withoutRole }: Operation & Noted,
): Status[] {
  const takes = (where: string): boolean => parameters.some((one) => 'in' in one && one.in === where);
  const body = requestBody !== undefined;
  const codes: readonly (Code | false)[] = [
    open !== true && 'NotLoggedIn',
    open !== true && withoutRole !== true && 'NoActiveRole',
    method === 'post' && 'ForeignOrigin',
    takes('path') && 'NotFound',
    takes('path') && 'MalformedRequest', // an address that is no UTF-8
    (takes('query') || takes('header') || body) && 'InvalidInput',
    body && 'MalformedJson',
    body && 'TooLarge',
    body && 'UnsupportedMediaType',
  ];
  return codes.flatMap((code) => (code === false ? [] : [STATUSES[code]]));
}

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
const METHODS = ['get', 'post'] as const;

interface Documented {
  readonly method: (typeof METHODS)[number];
  readonly path: string;
  readonly operation: Operation;
}

/** Every operation of a document. */
export const operationsOf = ({ paths }: OpenAPIObject): Documented[] =>
  Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => (item[method] === undefined ? [] : [{ method, path, operation: item[method] }])),
  );
