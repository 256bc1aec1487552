import { createParamDecorator, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { parse as parseCookie } from 'cookie';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem.js';
import { PUBLIC } from './public.js';

/** Finds whose token it is, whoever issued it. */
export interface Identities {
  personOf(token: string): Promise<string | null>;
}

export const COOKIE = 'tiltaksmotor';
const LONGEST_TOKEN = 8_192;

type Identified = FastifyRequest & { person?: string };

/** Every address asks who you are, except those that say they are public. */
export class SessionGuard implements CanActivate {
  constructor(private readonly identities: readonly Identities[]) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (isPublic(context.getHandler()) || isPublic(context.getClass())) return true;
    const request = context.switchToHttp().getRequest<Identified>();
    const token = tokenOf(request);
    const person = token === null ? null : await this.personOf(token);
    if (person === null) throw new Problem('NotLoggedIn', {}, { 'www-authenticate': 'Bearer' });
    request.person = person;
    return true;
  }

  private async personOf(token: string): Promise<string | null> {
    for (const identities of this.identities) {
      const person = await identities.personOf(token);
      if (person !== null) return person;
    }
    return null;
  }
}

/** The id of the person who sent the request. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const { person } = context.switchToHttp().getRequest<Identified>();
  if (person === undefined) throw new Problem('NotLoggedIn');
  return person;
});

const isPublic = (target: object): boolean => Reflect.getMetadata(PUBLIC, target) === true;

function tokenOf({ headers }: FastifyRequest): string | null {
  const token = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? fromCookie(headers.cookie);
  return token === undefined || token.length > LONGEST_TOKEN ? null : token;
}

const fromCookie = (header: string | undefined): string | undefined =>
  header === undefined ? undefined : parseCookie(header.slice(0, 2 * LONGEST_TOKEN))[COOKIE];
