import { parse } from 'yaml';

export interface Service {
  image?: string;
  build?: { target: string };
  command?: string[];
  environment?: Record<string, string>;
  ports?: string[];
  networks?: string[];
  read_only?: boolean;
  cap_drop?: string[];
  tmpfs?: string[];
  mem_limit?: string;
  pids_limit?: number;
  stop_grace_period?: string;
  depends_on?: Record<string, { condition: string }>;
}

export interface Compose {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean }>;
}

/** As compose does: the file is read, then what is asked for in each value is filled in, or refused where it is not given. */
export function readCompose(text: string, env: Record<string, string>): Compose {
  const filled = (value: string): string =>
    value.replace(/\$(?:\$|\{(\w+)(?:(:[?-])([^}]*))?\})/g, (whole, name: string, kind, word: string) => {
      if (whole === '$$') return '$';
      const given = env[name] ?? '';
      if (given !== '') return given;
      if (kind === ':-') return word;
      throw new Error(`required variable ${name} is missing a value: ${word}`);
    });
  const inside = (value: unknown): unknown => {
    if (typeof value === 'string') return filled(value);
    if (Array.isArray(value)) return value.map(inside);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inside(one)]));
  };
  return inside(parse(text, { merge: true })) as Compose;
}

/** What a service finds in its environment where it runs as a process here: other services are on ports of this machine. */
export function here(environment: Record<string, string>, places: Record<string, string>): Record<string, string> {
  const translated = (value: string) =>
    Object.entries(places).reduce(
      (text, [place, actual]) => text.replace(new RegExp(`(?<![\\w-])${place}(?![\\w-])`, 'g'), actual),
      value,
    );
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, translated(String(value))]));
}
