import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { say } from '@tiltaksmotor/texts';
import { z } from 'zod';
import { Public } from '../login/public.js';
import { keyOf } from './document.js';
import { Problem, typeOf } from './problem.js';
import { CODES, isCode, STATUSES, type Code } from './statuses.js';

const Sentence = z.strictObject({ nb: z.string(), en: z.string() });
const ProblemType = z
  .strictObject({ type: z.string(), code: z.string(), status: z.int(), title: Sentence, detail: Sentence })
  .meta({ id: 'ProblemType' });
const ProblemTypes = z.strictObject({ items: z.array(ProblemType) }).meta({ id: 'ProblemTypes' });

/** What the `type` of a problem document points to: every way a request can be refused. */
@ApiTags('problems')
@Public()
@Controller('api/problems')
export class ProblemsController {
  @Get()
  @ApiOperation({ summary: 'Every code a request can be refused with' })
  @ApiOkResponse({ standardSchema: ProblemTypes })
  list(): z.infer<typeof ProblemTypes> {
    return { items: CODES.map(typeDocument) };
  }

  @Get(':code')
  @ApiOperation({ summary: 'What a refusal code means' })
  @ApiOkResponse({ standardSchema: ProblemType })
  one(@Param('code', { schema: z.string().max(100) }) code: string): z.infer<typeof ProblemType> {
    if (!isCode(code)) throw new Problem('NotFound');
    return typeDocument(code);
  }
}

const typeDocument = (code: Code): z.infer<typeof ProblemType> => ({
  type: typeOf(code),
  code,
  status: STATUSES[code],
  title: inBoth(`problem.title.${STATUSES[code]}`),
  detail: inBoth(keyOf(code)),
});

const inBoth = (key: string): { nb: string; en: string } => ({ nb: say('nb', key), en: say('en', key) });
