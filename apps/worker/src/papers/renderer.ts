import type { Paper } from '@tiltaksmotor/documents';
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { RenderAnswered, RenderAsked } from './render-process.js';

/** A paper as documents, by format: docx, pdf, xlsx, csv. */
export type Rendering = Readonly<Record<string, Uint8Array>>;
export type Render = (paper: Paper, template: Uint8Array | null) => Promise<Rendering>;

const PROGRAM = fileURLToPath(new URL('./render-process.js', import.meta.url));
/** Small rather than fast: the largest books hold some 60 MB of JavaScript's own. What the typesetter takes is not counted here. */
const FLAGS = ['--max-old-space-size=256', '--max-semi-space-size=1', '--optimize-for-size'];
/**
 * All it is told: nothing of what this process knows, secrets among it. By these glibc keeps one heap for all threads of the
 * typesetter, and gives large pieces back at once: some 40 MB less.
 */
const TOLD = { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '65536' };
/** The largest books take a second or two. */
const LONGEST_MS = 120_000;

/**
 * Renders each paper in a process of its own, one at a time. A book keeps a processor busy for a second, in which this
 * process goes on hearing of commands and deadlines; and the typesetter keeps what it has taken from the machine until its
 * process ends.
 *
 * @param onRefused hears why a committee's template was not used: the standard one was
 */
export function renderApart(onRefused: (why: string) => void): {
  readonly render: Render;
  readonly close: () => void;
} {
  let last: Promise<unknown> = Promise.resolve();
  let working: ChildProcess | null = null;

  async function renderNow(asked: RenderAsked): Promise<Rendering> {
    working = fork(PROGRAM, {
      execArgv: FLAGS,
      env: TOLD,
      serialization: 'advanced',
      timeout: LONGEST_MS,
      killSignal: 'SIGKILL',
    });
    const answer = await answerOf(working, asked);
    if ('failed' in answer) throw new Error(answer.failed);
    if (answer.refused !== null) onRefused(answer.refused);
    return answer.rendered;
  }
  return {
    render(paper, template) {
      const rendering = last.then(() => renderNow({ paper, template }));
      last = rendering.catch(() => {});
      return rendering;
    },
    close() {
      working?.kill('SIGKILL');
    },
  };
}

/** Once the process has ended, and its memory is the machine's again. */
function answerOf(child: ChildProcess, asked: RenderAsked): Promise<RenderAnswered> {
  return new Promise((resolve, reject) => {
    let answer: RenderAnswered | null = null;
    child.once('message', (said) => {
      answer = said as RenderAnswered;
      // Left to end by itself, Node now and then waits for ever for a thread of its own.
      child.kill('SIGKILL');
    });
    child.once('error', reject);
    child.once('close', (code, signal) =>
      answer === null
        ? reject(new Error(`the process that renders ended (${String(signal ?? code)})`))
        : resolve(answer),
    );
    child.send(asked, (error) => error && reject(error));
  });
}
