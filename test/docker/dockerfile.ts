/** One `FROM … AS …` of a Dockerfile, with all that it takes over from the stages before it. */
export interface Stage {
  name: string;
  from: string;
  env: Record<string, string>;
  user: string | undefined;
  command: string[];
  healthcheck: string[];
  /** What building it does, in order; of this stage alone. */
  runs: string[];
}

export interface Dockerfile {
  arguments: Record<string, string>;
  stages: Record<string, Stage>;
}

/** Reads as much of the language as our Dockerfile uses, and refuses what it does not know. */
export function readDockerfile(text: string): Dockerfile {
  const read: Dockerfile = { arguments: {}, stages: {} };
  let stage: Stage | undefined;
  for (const line of text
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n\s*/g, ' ')
    .split('\n')) {
    const [, word, rest = ''] = /^(\w+)\s+(.*)$/.exec(line.trim()) ?? [];
    if (word === undefined) continue;
    if (word === 'ARG') {
      Object.assign(read.arguments, pairs(rest));
    } else if (word === 'FROM') {
      const [from = '', , name = ''] = rest.split(/\s+/);
      const parent = read.stages[from];
      const fresh = { env: {}, user: undefined, command: [], healthcheck: [], runs: [] };
      stage = { ...(parent ?? fresh), env: { ...parent?.env }, runs: [], name, from };
      read.stages[name] = stage;
    } else {
      if (!stage) throw new Error(`${word} before any FROM`);
      apply(stage, word, rest);
    }
  }
  return read;
}

function apply(stage: Stage, word: string, rest: string): void {
  if (word === 'ENV') Object.assign(stage.env, pairs(rest));
  else if (word === 'USER') stage.user = rest;
  else if (word === 'CMD') stage.command = JSON.parse(rest) as string[];
  else if (word === 'HEALTHCHECK') stage.healthcheck = JSON.parse(rest.slice(rest.indexOf('CMD') + 3)) as string[];
  else if (word === 'RUN') stage.runs.push(rest);
  else if (!['WORKDIR', 'COPY', 'EXPOSE'].includes(word)) throw new Error(`${word} is not known here`);
}

function pairs(text: string): Record<string, string> {
  return Object.fromEntries(text.split(/\s+/).map((pair) => pair.split(/=(.*)/s).slice(0, 2) as [string, string]));
}
