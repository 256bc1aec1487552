import { createParamDecorator, Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { holdsActiveRole } from '@tiltaksmotor/domain';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem.js';
import { isAlsoWithoutRole, isPublic } from './public.js';
import { WhoAsks } from './who-asks.js';

type Identified = FastifyRequest & { person?: string };

/** Every address asks who you are and whether you hold a role here today, except those that say otherwise. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(@Inject(WhoAsks) private readonly who: WhoAsks) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (isPublic(context)) return true;
    const request = context.switchToHttp().getRequest<Identified>();
    const actor = await this.who.of(request.headers);
    if (actor === null) throw new Problem('NotLoggedIn', {}, { 'www-authenticate': 'Bearer' });
    if (!isAlsoWithoutRole(context) && !holdsActiveRole(actor, new Date().toISOString()))
      throw new Problem('NoActiveRole');
    request.person = actor.person;
    return true;
  }
}

/** The id of the person who sent the request. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const { person } = context.switchToHttp().getRequest<Identified>();
  if (person === undefined) throw new Problem('NotLoggedIn');
  return person;
});
