import { Controller, Get, Headers, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Me } from '../login/session.guard.js';
import { waiting } from '../pilots/answers.js';
import { languageOf } from '../problems/language.js';
import { Desks, type Desk } from './desk.js';

const Task = z
  .strictObject({
    /** One of these two is given. */
    pilot: z.string().nullable(),
    committee: z.string().nullable(),
    title: z.string().nullable(),
    phase: z.string().nullable(),
    /** The page where it is done. */
    path: z.string(),
    waiting,
  })
  .meta({ id: 'Task' });
const DeskView = z.strictObject({ mine: z.array(Task), others: z.array(Task) }).meta({ id: 'Desk' });

@ApiTags('desk')
@Controller('api/desk')
export class DeskController {
  constructor(@Inject(Desks) private readonly desks: Desks) {}

  @Get()
  @ApiOperation({ summary: 'What waits for me, due first, and what I wait for' })
  @ApiOkResponse({ standardSchema: DeskView })
  one(@Me() me: string, @Headers('accept-language') accept: string | undefined): Promise<Desk> {
    return this.desks.of(me, languageOf(accept));
  }
}
