import { Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { takes } from '../streams/takes.js';
import { GivenView, pilotId } from './answers.js';
import { COMMANDS } from './commands/table.js';
import { Give } from './give.js';

/** Takes every command in the table, each at an address of its own. */
@ApiTags('pilot commands')
@Controller('api/pilots')
export class PilotCommandsController {
  constructor(@Inject(Give) readonly pilots: Give) {}
}

for (const [type, { path, summary, body }] of Object.entries(COMMANDS))
  takes(
    {
      controller: PilotCommandsController,
      ids: { id: pilotId },
      answer: GivenView,
      give: ({ pilots }, { id }, ask) => pilots.give(id, ask),
    },
    type,
    { path: `:id/${path}`, summary, body },
  );
