import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { holdsActiveRole, type Actor } from '@tiltaksmotor/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { WhoAsks } from '../login/who-asks.js';
import { Problem } from '../problems/problem.js';
import type { Heard } from './audience.js';
import { Changes, type Listener } from './changes.js';

const STILL_HERE_MS = 20_000;
/** How soon somebody who is logged out, or holds no role any more, hears nothing further. */
const ASKED_EVERY_MS = 5_000;
/** Then the browser asks anew, and is asked again who it is. */
const LONGEST_MS = 10 * 60_000;

const Wanted = z.strictObject({
  /** The id of the last event that was heard: where something changed since, that is told at once. */
  since: z
    .string()
    .regex(/^\d{1,19}$/)
    .optional(),
});

/**
 * Server-sent events: which streams changed that the listener may see, and never how. Whoever hears it asks for it. The id
 * of an event is up to where all that concerns the listener was told.
 */
@ApiTags('changes')
@Controller('api/changes')
export class ChangesController {
  constructor(
    @Inject(Changes) private readonly changes: Changes,
    @Inject(WhoAsks) private readonly who: WhoAsks,
  ) {}

  @Get()
  @ApiOperation({
    summary:
      'Server-sent events, for ten minutes at most: `changed` with the streams in which something was recorded that I may see (none where something was told me; null where it may be any), and `here` to begin with and now and then',
  })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  async listen(
    @Query({ schema: Wanted }) { since }: z.infer<typeof Wanted>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { raw } = reply;
    const actor = await this.who.of(request.headers);
    if (actor === null) throw new Problem('NotLoggedIn');
    const say = (event: 'here' | 'changed', id: string, heard: Heard | null = null): void =>
      void raw.write(`event: ${event}\nid: ${id}\ndata:${heard === null ? '' : JSON.stringify(heard)}\n\n`);
    const end = (): void => void raw.end();
    // What is heard of before the answer has begun is found once more below.
    const listener: Listener & { actor: Actor } = {
      actor,
      tell: (position, heard) => raw.headersSent && say('changed', position, heard),
      end: () => raw.headersSent && end(),
    };
    const { deaf } = await this.changes.listen(listener);
    raw.once('close', deaf);
    const now = await this.changes.since(since, actor).catch((error: unknown) => {
      deaf();
      throw error;
    });
    if (raw.destroyed) return deaf();
    reply.hijack();
    raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    say(now.heard === null ? 'here' : 'changed', now.position, now.heard);
    const stillHere = setInterval(() => {
      const position = this.changes.positionOf(listener);
      if (position !== null) say('here', position);
    }, STILL_HERE_MS);
    const stillTheirs = setInterval(() => {
      void this.actorStillThere(request).then((found) => {
        if (found === null) end();
        else if (found !== 'away') listener.actor = found;
      });
    }, ASKED_EVERY_MS);
    const longEnough = setTimeout(end, LONGEST_MS);
    raw.once('close', () => {
      clearInterval(stillHere);
      clearInterval(stillTheirs);
      clearTimeout(longEnough);
    });
  }

  /** Null where the session or the last role has ended. */
  private async actorStillThere({ headers }: FastifyRequest): Promise<Actor | null | 'away'> {
    try {
      const actor = await this.who.of(headers);
      return actor !== null && holdsActiveRole(actor, new Date().toISOString()) ? actor : null;
    } catch {
      return 'away'; // the database or the issuer is: it is asked again
    }
  }
}
