import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { holdsActiveRole } from '@tiltaksmotor/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { WhoAsks } from '../login/who-asks.js';
import { Changes } from './changes.js';

const STILL_HERE_MS = 20_000;
/** How soon somebody who is logged out, or holds no role any more, hears nothing further. */
const ASKED_EVERY_MS = 5_000;
/** Then the browser asks anew, and is asked again who it is. */
const LONGEST_MS = 10 * 60_000;

/** Server-sent events: that something changed, and never what. Whoever hears it asks for what they may see. */
@ApiTags('changes')
@Controller('api/changes')
export class ChangesController {
  constructor(
    @Inject(Changes) private readonly changes: Changes,
    @Inject(WhoAsks) private readonly who: WhoAsks,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Server-sent events: `changed`, without data, whenever something was recorded, for ten minutes at most',
  })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  listen(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    raw.write('retry: 2000\n\n');
    const stillHere = setInterval(() => raw.write(': \n\n'), STILL_HERE_MS);
    const end = (): void => void raw.end();
    const stillTheirs = setInterval(() => void this.isStillTheirs(request).then((is) => is || end()), ASKED_EVERY_MS);
    const longEnough = setTimeout(end, LONGEST_MS);
    const deaf = this.changes.listen((last) => (last ? end() : void raw.write('event: changed\ndata:\n\n')));
    request.raw.once('close', () => {
      clearInterval(stillHere);
      clearInterval(stillTheirs);
      clearTimeout(longEnough);
      deaf();
      end();
    });
  }

  private async isStillTheirs({ headers }: FastifyRequest): Promise<boolean> {
    try {
      const actor = await this.who.of(headers);
      return actor !== null && holdsActiveRole(actor, new Date().toISOString());
    } catch {
      return true; // the database or the issuer is away: it is asked again
    }
  }
}
