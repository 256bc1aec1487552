import { expect, test } from '@jest/globals';
import { ENTITIES } from '@tiltaksmotor/persistence';
import { workflowTypeOf } from '@tiltaksmotor/workflows/contract';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

test.each(ENTITIES.map(({ entity }) => entity.name))(
  'there is a workflow that drives streams of the kind %s',
  (name) => {
    const bundle = readFileSync(fileURLToPath(import.meta.resolve('@tiltaksmotor/workflows/bundle')), 'utf8');
    expect(bundle).toContain(workflowTypeOf(`${name}/1`));
  },
);
