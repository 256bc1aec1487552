// The Nodes that the product is tried with: the one it is made for, and the oldest that it still starts on. A machine has
// one of its own; the other is fetched from npm, which carries Node's programs as packages.
import { createHash } from 'node:crypto';
import { accessSync, constants, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { quietly, step, Unable } from './quietly.mjs';

/** What package.json asks for and docker/Dockerfile starts from. */
export const recommendedNode = {
  version: '24.22.3',
  variable: 'RECOMMENDED_NODE_PATH',
  sha512: {
    'linux-x64': 'KHsob+Fv9YerATvYujMbiyJqnRCvLtrcr/eTNqRqiOSGp97EOiRP1yP47+knGgQ/xnc3XY8xzkW587dlZzNqRA==',
  },
};

/** No longer supported by its makers, but what many machines have: everything starts on it. */
export const oldestNode = {
  version: '20.20.2',
  variable: 'OLDEST_NODE_PATH',
  sha512: {
    'linux-x64': 'PeHQM8wAdmHtZA1mBocygZxs5LiUWtsJezQTkBd0iY987KpGrD1O2tVEydvMZiuXceRanxt7rjTnDEBwOPujoQ==',
  },
};

const majorOf = (version) => Number(version.split('.')[0]);

/** The Node that the product is made for, whichever is at hand, and `env` as those programs know it that are to run on it. */
export async function onRecommendedNode(env) {
  const node = await step(`Finding Node ${recommendedNode.version}`, () => findNode(recommendedNode));
  return { node, env: { ...env, PATH: `${dirname(node)}${delimiter}${env.PATH}` } };
}

/** The program's file: the one that the environment names, our own where it is of that major version, else npm's. */
export async function findNode({ version, variable, sha512 }, env = process.env) {
  if (env[variable]) return env[variable];
  if (majorOf(process.versions.node) === majorOf(version)) return process.execPath;

  const kind = `${process.platform}-${process.arch}`;
  const cache = join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'tiltaksmotor');
  const kept = join(cache, `node-${version}-${kind}`);
  const program = join(kept, 'package/bin/node');
  if (isExecutable(program)) return program;
  if (!sha512[kind]) throw new Unable(`Node ${version} for ${kind} is not fetched: name its program in ${variable}.`);

  mkdirSync(cache, { recursive: true });
  const half = mkdtempSync(join(cache, `half-${Date.now()}-`));
  try {
    const name = `node-${kind}`;
    await must('npm', ['pack', `${name}@${version}`, '--silent', `--pack-destination=${half}`]);
    const packed = join(half, `${name}-${version}.tgz`);
    if (createHash('sha512').update(readFileSync(packed)).digest('base64') !== sha512[kind])
      throw new Unable(`${name} ${version} is not the package that it was: it is not used.`);
    await must('tar', ['-xzf', packed, '-C', half, 'package/bin/node']);
    rmSync(packed);
    // Moved there whole: whoever finds it finds all of it. Another who was quicker has put the same there.
    replace(half, kept);
    return program;
  } finally {
    rmSync(half, { recursive: true, force: true });
  }

  async function must(command, args) {
    const { ok, output } = await quietly(command, args, { env });
    if (!ok)
      throw new Unable(`Node ${version} could not be fetched from npm: name its program in ${variable}.\n${output}`);
  }
}

function replace(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!isExecutable(join(to, 'package/bin/node'))) throw error;
  }
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
