import { Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { takes } from '../streams/takes.js';
import { PATHS, type PersonCommand } from './commands/paths.js';
import { COMMANDS } from './commands/table.js';
import { CommitteeGive } from './give.js';
import { IDS } from './ids.js';
import { CommitteeGivenView } from './schema/given.js';

/** Takes every command in the table, each at an address of its own. */
@ApiTags('committee commands')
@Controller('api/committees')
export class CommitteeCommandsController {
  constructor(@Inject(CommitteeGive) readonly committees: CommitteeGive) {}
}

for (const [type, { summary, body }] of Object.entries(COMMANDS))
  takes(
    {
      controller: CommitteeCommandsController,
      ids: IDS,
      answer: CommitteeGivenView,
      give: ({ committees }, at, ask) => committees.give(at, ask),
    },
    type,
    { path: `:committee/${PATHS[type as PersonCommand]}`, summary, body },
  );
