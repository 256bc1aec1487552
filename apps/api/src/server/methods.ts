import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem.js';

/** Knows every route, so that a wrong method on a right address is told which methods are right. */
export class Methods {
  private readonly routes = new Map<string, { pattern: RegExp; methods: Set<string> }>();

  constructor(server: FastifyInstance) {
    server.addHook('onRoute', ({ url, method }) => {
      const route = this.routes.get(url) ?? { pattern: patternOf(url), methods: new Set<string>() };
      for (const one of Array.isArray(method) ? method : [method]) route.methods.add(one);
      this.routes.set(url, route);
    });
  }

  problemFor(request: FastifyRequest): Problem {
    const path = (request.raw.url ?? '').split('?')[0] ?? '';
    const methods = [...this.routes.values()]
      .filter(({ pattern }) => pattern.test(path))
      .flatMap((route) => [...route.methods]);
    if (methods.length === 0 || methods.includes(request.method)) return new Problem('NotFound');
    const allowed = [...new Set(methods)].sort().join(', ');
    return new Problem('MethodNotAllowed', { method: request.method, allowed }, { allow: allowed });
  }
}

const patternOf = (url: string): RegExp =>
  new RegExp(`^${url.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll(/:[A-Za-z]+/g, '[^/]+')}$`);
