import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Telling } from '@tiltaksmotor/telling';
import type { Logger } from 'pino';
import { CONFIG, LOG, type Config } from './config.js';
import { Engine } from './engine.js';
import { Names } from './names.js';
import { Methods } from './server/methods.js';
import { Temporal } from './temporal.js';

/** What stands outside: opened and closed by whoever starts the API. */
export interface Outside {
  readonly config: Config;
  readonly log: Logger;
  readonly engine: Engine;
  readonly temporal: Temporal;
  readonly telling: Telling;
}

/** What every other module may ask for: what stands outside, and what its places and people are called. */
@Global()
@Module({})
export class EngineModule {
  static of({ config, log, engine, temporal, telling }: Outside, methods: Methods): DynamicModule {
    const providers = [
      { provide: CONFIG, useValue: config },
      { provide: LOG, useValue: log },
      { provide: Engine, useValue: engine },
      { provide: Temporal, useValue: temporal },
      { provide: Telling, useValue: telling },
      { provide: Methods, useValue: methods },
      Names,
    ];
    return { module: EngineModule, providers, exports: providers };
  }
}
