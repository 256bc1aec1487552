import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../config.js';
import { Problem } from '../problems/problem.js';

const READS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * What changes something comes from our own pages, or from no page at all: a browser sends its cookie also when another
 * site asks it to. Browsers say who asks, and no page can say it for them.
 */
@Injectable()
export class OriginGuard implements CanActivate {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'mail'>) {}

  canActivate(context: ExecutionContext): boolean {
    const { method, headers } = context.switchToHttp().getRequest<FastifyRequest>();
    if (READS.includes(method)) return true;
    const site = headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Problem('ForeignOrigin');
    if (headers.origin !== undefined && !this.isOurs(headers.origin, headers.host)) throw new Problem('ForeignOrigin');
    return true;
  }

  /** By what people's browsers call us, which a proxy may know better than the request. */
  private isOurs(origin: string, host: string | undefined): boolean {
    if (!URL.canParse(origin)) return false;
    return new URL(origin).host === host || origin === new URL(this.config.mail.publicUrl).origin;
  }
}
