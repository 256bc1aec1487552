import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Something a person can do something about: told in a sentence, without a stack trace. */
export class Unable extends Error {
  name = 'Unable';
}

/** Runs a command without a word, and hands over all of its words when it fails. */
export function quietly(command, args, options = {}) {
  return outcome(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Runs a command whose words a person follows; they are handed over at the end, too. */
export function aloud(command, args, options = {}) {
  return outcome(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], aloud: true });
}

function outcome(command, args, { aloud: heard = false, ...options }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, ...options });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (heard) process.stdout.write(text);
      });
    }
    const untie = tie(child);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      untie();
      resolve({ ok: code === 0, code, signal, output });
    });
  });
}

/** Told to end, we end what we wait for with us: left behind, it would be in the way of whoever starts us again. */
function tie(child) {
  const end = (signal) => {
    child.kill(signal);
    process.exit(128 + constants.signals[signal]);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, end);
  return () => signals.forEach((signal) => process.off(signal, end));
}

/** One line for a step: what is done, and, when it is, how long it took. */
export async function step(title, work) {
  const began = Date.now();
  process.stdout.write(`  ${title} … `);
  try {
    const result = await work();
    console.log(`${((Date.now() - began) / 1000).toFixed(1)}s`);
    return result;
  } catch (error) {
    console.log('failed');
    throw error;
  }
}

/**
 * Nx, without a process that stays behind and without drawing on the screen. Colours only where a person looks; Nx asks its
 * tasks for them unless told otherwise, and to say both yes and no makes Node warn.
 */
const FORCE_COLOR = process.env.FORCE_COLOR ?? (process.stdout.isTTY ? '1' : '0');
export const nxEnvironment = { ...process.env, FORCE_COLOR, NX_DAEMON: 'false', NX_TUI: 'false' };
delete nxEnvironment.NO_COLOR;
