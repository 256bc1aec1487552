import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { holdsActiveRole, POTENTIALS } from '@tiltaksmotor/domain';
import { z } from 'zod';
import { Multilingual, measureCode, searched, slug } from '../streams/fields.js';
import { Problem } from '../problems/problem.js';
import { AlsoWithoutRole } from '../login/public.js';
import { Me } from '../login/session.guard.js';
import { People } from '../people/people.js';
import { Evidence, ON_MEASURE } from '../kinds/index.js';
import { Measures } from './measures.js';

const Wanted = z.strictObject({ area: slug.optional(), potential: z.enum(POTENTIALS).optional(), q: searched });

const EditionView = z
  .strictObject({
    id: z.string(),
    title: Multilingual,
    approvedBy: z.string(),
    case: z.string(),
    approvedOn: z.string(),
    wording: z.string(),
    presentedTo: z.string(),
  })
  .meta({ id: 'Edition' });
const measure = {
  code: z.string(),
  area: z.strictObject({ id: z.string(), title: Multilingual }),
  theme: Multilingual,
  title: Multilingual,
  /** All of it, where the title is short. */
  wording: Multilingual.optional(),
  links: z.array(z.string()).readonly().optional(),
  collaboration: z.strictObject({
    potential: z.enum(POTENTIALS),
    mode: z.string().optional(),
    ...Multilingual.partial().shape,
  }),
  /** What a pilot on it would be. */
  kind: z.enum(['trial', 'joint-initiative']),
};
const MeasureView = z.strictObject(measure).meta({ id: 'Measure' });
const MeasureWithEvidence = z
  .strictObject({
    ...measure,
    /** Whether it is on the list in force; else it stands as it stood last. */
    isListed: z.boolean(),
    ...ON_MEASURE,
  })
  .meta({ id: 'MeasureWithEvidence' });
const MeasuresView = z
  .strictObject({
    edition: EditionView.nullable(),
    /** In the list's order; the best fit first where words are looked for. */
    items: z.array(MeasureView),
    /** Where nothing is found, or something else was meant. */
    instead: z
      .strictObject({
        /** Searches that find something. */
        meant: z.array(z.string()),
        /** How many there are in other areas, or with another potential, than was asked for. */
        outside: z.int(),
        /** What the words have to do with; all of them where that is nothing. */
        areas: z.array(measure.area),
        /** Of those with pilots; for those who hold a role today. */
        mostTried: z.array(MeasureView),
      })
      .nullable(),
  })
  .meta({ id: 'Measures' });

@ApiTags('measures')
@Controller('api/measures')
export class MeasuresController {
  constructor(
    @Inject(Measures) private readonly measures: Measures,
    @Inject(Evidence) private readonly evidence: Evidence,
    @Inject(People) private readonly people: People,
  ) {}

  @Get()
  @AlsoWithoutRole()
  @ApiOperation({ summary: 'The action list in force, or what is found in it and what to look for instead' })
  @ApiOkResponse({ standardSchema: MeasuresView })
  async list(
    @Query({ schema: Wanted }) wanted: z.infer<typeof Wanted>,
    @Me() me: string,
  ): Promise<z.infer<typeof MeasuresView>> {
    const tried = holdsActiveRole(await this.people.actor(me), new Date().toISOString());
    const [edition, found] = await Promise.all([this.measures.edition(), this.measures.list(wanted, { tried })]);
    return { edition, ...found };
  }

  @Get(':code')
  @ApiOperation({ summary: 'A measure, who is trying it, and what came of it' })
  @ApiOkResponse({ standardSchema: MeasureWithEvidence })
  async one(@Param('code', { schema: measureCode }) code: string, @Me() me: string) {
    const found = await this.measures.one(code);
    if (found === null) throw new Problem('NotFound');
    return { ...found, ...(await this.evidence.onMeasure(code, me)) };
  }
}
