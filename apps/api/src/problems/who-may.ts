import { COMMITTEE_MAY, MAY } from '@tiltaksmotor/domain';

/**
 * Who may give a command, by the names that the texts have for them: `leader-lead`, `secretary`, `owner`.
 *
 * @param roles those that may, where the stream itself said so
 */
export function whoMay(command: unknown, roles?: unknown): readonly string[] {
  if (Array.isArray(roles) && roles.length > 0) return roles as string[];
  const grants = own(MAY, command) ?? own(COMMITTEE_MAY, command) ?? [];
  const names = grants.map((grant) => {
    if (typeof grant === 'string') return grant;
    if ('named' in grant) return grant.named;
    return 'of' in grant ? `${grant.role}-${grant.of}` : grant.role;
  });
  const people = names.filter((name) => name !== 'engine');
  return people.length === 0 ? ['engine'] : people;
}

const own = <T>(all: Readonly<Record<string, T>>, name: unknown): T | undefined =>
  typeof name === 'string' && Object.hasOwn(all, name) ? all[name] : undefined;
