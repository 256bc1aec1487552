import { applyDecorators, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { OpenToAll, OpenWithoutRole } from '../docs/refusals.js';

const PUBLIC = 'public';
const ALSO_WITHOUT_ROLE = 'also-without-role';

/** Open to people who are not logged in. */
export const Public = (): ClassDecorator & MethodDecorator => applyDecorators(SetMetadata(PUBLIC, true), OpenToAll());
/**
 * Open also to people who are here and hold no role today: the action list, who they are, and in which language. What does not say so is
 * not theirs; a test names all that do.
 */
export const AlsoWithoutRole = (): MethodDecorator =>
  applyDecorators(SetMetadata(ALSO_WITHOUT_ROLE, true), OpenWithoutRole());

export const isPublic = (context: ExecutionContext): boolean =>
  has(PUBLIC, context.getHandler()) || has(PUBLIC, context.getClass());
export const isAlsoWithoutRole = (context: ExecutionContext): boolean => has(ALSO_WITHOUT_ROLE, context.getHandler());

const has = (key: string, target: object): boolean => Reflect.getMetadata(key, target) === true;
