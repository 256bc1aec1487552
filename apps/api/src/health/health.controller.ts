import { Controller, Get, HttpStatus, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Public } from '../login/public.js';
import { Parts, Readiness } from './readiness.js';

const Live = z.strictObject({ status: z.literal('live') }).meta({ id: 'Live' });
const Ready = z
  .strictObject({
    status: z.enum(['ready', 'degraded', 'unavailable']),
    parts: Parts,
    missing: z.array(z.string()),
    /** What is wrong with a policy, and where in it. Nothing is decided under one with a fault. */
    faults: z.array(z.string()),
  })
  .meta({ id: 'Ready' });
const Stopping = z.strictObject({ status: z.literal('stopping') }).meta({ id: 'Stopping' });

@ApiTags('health')
@Public()
@Controller('api/health')
export class HealthController {
  constructor(@Inject(Readiness) private readonly readiness: Readiness) {}

  @Get('live')
  @ApiOperation({ summary: 'The process answers' })
  @ApiOkResponse({ standardSchema: Live })
  live(): z.infer<typeof Live> {
    return { status: 'live' };
  }

  @Get('ready')
  @ApiOperation({
    summary:
      'People can work. Without Temporal or a worker they still can, and under a policy that is whole while another is not: that is degraded. One that is asked to stop says so first',
  })
  @ApiOkResponse({ standardSchema: Ready })
  @ApiServiceUnavailableResponse({ standardSchema: z.union([Ready, Stopping]) })
  async ready(
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof Ready> | z.infer<typeof Stopping>> {
    if (this.readiness.isStopping) {
      void reply.status(HttpStatus.SERVICE_UNAVAILABLE);
      return { status: 'stopping' };
    }
    const { parts, faults } = await this.readiness.look();
    const missing = Object.entries(parts).flatMap(([part, state]) => (state === 'there' ? [] : [part]));
    const status = parts.postgresql !== 'there' ? 'unavailable' : missing.length > 0 ? 'degraded' : 'ready';
    void reply.status(status === 'unavailable' ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK);
    return { status, parts, missing, faults: [...faults] };
  }
}
