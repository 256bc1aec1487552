import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const distOf = (name: string) => dirname(fileURLToPath(import.meta.resolve(name)));

/** The programs that we run as processes of their own, as an installation would. */
export const programs = {
  api: join(distOf('@tiltaksmotor/api/package.json'), 'dist/main.js'),
  worker: fileURLToPath(import.meta.resolve('@tiltaksmotor/worker/main')),
  migrate: join(distOf('@tiltaksmotor/persistence'), 'migrate.js'),
};
