import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { say, saidIn } from '@tiltaksmotor/texts';
import { z } from 'zod';
import { Public } from '../login/public.js';
import { keyOf } from './document.js';
import { Problem, typeOf } from './problem.js';
import { CODES, isCode, STATUSES, type Code } from './statuses.js';
import { inLanguages } from './language.js';
import { LANGUAGE_CODES, MAIN_LANGUAGE, type Multilingual } from '@tiltaksmotor/domain';

const Sentence = inLanguages(z.string());
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
  title: said(`problem.title.${STATUSES[code]}`),
  detail: said(keyOf(code)),
});

/** In every language that has it. */
const said = (key: string): Multilingual => ({
  [MAIN_LANGUAGE]: say(MAIN_LANGUAGE, key),
  ...Object.fromEntries(
    LANGUAGE_CODES.filter((code) => saidIn(code, key) === code).map((code) => [code, say(code, key)]),
  ),
});
