import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Me } from '../login/session.guard.js';
import { waiting } from '../pilots/answers.js';
import { Desks, type Desk } from './desk.js';

const Task = z
  .strictObject({ pilot: z.string(), title: z.string().nullable(), phase: z.string(), waiting })
  .meta({ id: 'Task' });
const DeskView = z.strictObject({ mine: z.array(Task), others: z.array(Task) }).meta({ id: 'Desk' });

@ApiTags('desk')
@Controller('api/desk')
export class DeskController {
  constructor(@Inject(Desks) private readonly desks: Desks) {}

  @Get()
  @ApiOperation({ summary: 'What waits for me, due first, and what I wait for' })
  @ApiOkResponse({ standardSchema: DeskView })
  one(@Me() me: string): Promise<Desk> {
    return this.desks.of(me);
  }
}
