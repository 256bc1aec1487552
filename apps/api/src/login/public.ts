import { applyDecorators, SetMetadata } from '@nestjs/common';
import { OpenToAll } from '../docs/refusals.js';

export const PUBLIC = 'public';
/** Open to people who are not logged in. */
export const Public = (): ClassDecorator & MethodDecorator => applyDecorators(SetMetadata(PUBLIC, true), OpenToAll());
