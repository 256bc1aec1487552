// What every command of the root package.json goes through: it sees to it that what is missing is installed and built, and
// then does what was asked. Plain Node, since it runs before anything is installed.
import { judgeNode } from './node-version.mjs';

const node = judgeNode(process.versions.node);
if (node.tooOld) {
  console.error(node.says);
  process.exit(1);
}

const [command, ...rest] = process.argv.slice(2);
const { installMissing } = await import('./install.mjs');
const { build } = await import('./build.mjs');

const commands = {
  async start() {
    if (node.says) console.log(`  ${node.says}`);
    await installMissing();
    await build();
    await run('../apps/standalone/dist/main.js');
  },
  async demo() {
    await installMissing();
    await build();
    await run('../apps/demo/dist/main.js');
  },
  async test() {
    await installMissing();
    await build({ tests: true });
    const { test } = await import('./test.mjs');
    process.exitCode = await test(rest);
  },
  async check() {
    await installMissing();
    await build({ tests: true });
    const { check } = await import('./check.mjs');
    process.exitCode = await check();
  },
  async documents() {
    await installMissing();
    await build();
    await run('./documents.mjs');
  },
  async build() {
    await installMissing();
    await build();
  },
  async prepare() {
    await installMissing();
    await build({ tests: true });
  },
  async shape() {
    await installMissing();
    await run('./shape.mjs');
  },
  async mutants() {
    await installMissing();
    const { mutants } = await import('./mutants.mjs');
    process.exitCode = await mutants(rest);
  },
  async texts() {
    await commands.build();
    await run('./texts.mjs');
  },
  async bench() {
    await commands.prepare();
    await run('../test/dist/bench/main.js');
  },
  async verify() {
    await commands.build();
    const { runningDatabase } = await import('@tiltaksmotor/standalone');
    process.env.DATABASE_URL ??= runningDatabase(process.env.DATA_DIR || '.data') ?? '';
    await run('../libs/persistence/dist/verify.js');
  },
  async cluster() {
    await commands.prepare();
    await run('../test/dist/cluster/main.js');
  },
};

/** In this very process, so that Ctrl-C and kill reach it and nothing stands between. */
async function run(program) {
  process.argv = [process.argv[0], program, ...rest];
  await import(program);
}

const chosen = Object.hasOwn(commands, command ?? '') ? commands[command] : undefined;
if (!chosen) {
  console.error(`Say one of ${Object.keys(commands).join(', ')}.`);
  process.exit(2);
}
try {
  await chosen();
} catch (error) {
  if (error?.name !== 'Unable') throw error;
  console.error(`\n${error.message}`);
  process.exit(1);
}
