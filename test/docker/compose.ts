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
  depends_on?: Record<string, { condition: string }>;
}

export interface Compose {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean }>;
}

/** As compose does: what is asked for and not given is refused, then the file is read. */
export function readCompose(text: string, env: Record<string, string>): Compose {
  const filled = text
    .replace(/^\s*#.*$/gm, '')
    .replace(/\$(?:\$|\{(\w+)(?:(:[?-])([^}]*))?\})/g, (whole, name: string, kind, word: string) => {
      if (whole === '$$') return '$';
      const value = env[name] ?? '';
      if (value !== '') return value;
      if (kind === ':-') return word;
      throw new Error(`required variable ${name} is missing a value: ${word}`);
    });
  return parse(filled, { merge: true }) as Compose;
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
