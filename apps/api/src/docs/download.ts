import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiResponse } from '@nestjs/swagger';

/** An answer that is a file of one of these types, or that the reader has it already. */
export const Download = (...types: readonly string[]): MethodDecorator =>
  applyDecorators(
    ApiProduces(...types.map((type) => type.split(';')[0] ?? type)),
    ApiOkResponse({ schema: { type: 'string', format: 'binary' } }),
    ApiResponse({ status: 304, description: 'Unchanged since the `ETag` that was sent as `If-None-Match`' }),
  );
