import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Compose, readCompose } from './compose.js';
import { type Dockerfile, readDockerfile } from './dockerfile.js';

// The same from the source, as Jest runs it, and from dist, as the cluster does: the root is where package-lock.json lies.
export const root = fileURLToPath(new URL(import.meta.url.includes('/dist/') ? '../../..' : '../..', import.meta.url));

export const composeText = readFileSync(`${root}/docker/compose.yaml`, 'utf8');
export const dockerfile: Dockerfile = readDockerfile(readFileSync(`${root}/docker/Dockerfile`, 'utf8'));

/** The settings of env.example, with something in each that compose asks for. */
export function settings(given: Record<string, string> = {}): Record<string, string> {
  const asked = readFileSync(`${root}/docker/env.example`, 'utf8').matchAll(/^(\w+)=(.*)$/gm);
  const filled = [...asked].map(([, name, value]): [string, string] => [
    name!,
    value || (composeText.includes(`\${${name}:?`) ? `${name!.toLowerCase()}-${'x'.repeat(32)}` : ''),
  ]);
  return { ...Object.fromEntries(filled), OIDC_ISSUER: 'https://login.example.no', ...given };
}

export function compose(given: Record<string, string> = {}): Compose {
  return readCompose(composeText, settings(given));
}

/** The command and the environment of one of our own services, as Dockerfile and compose file together give them. */
export function program(service: string, file: Compose): { command: string[]; env: Record<string, string> } {
  const { build, command, environment } = file.services[service]!;
  const stage = dockerfile.stages[build!.target]!;
  return { command: command ?? stage.command, env: { ...stage.env, ...environment } };
}
