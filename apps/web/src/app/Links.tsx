import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** A link to a page whose address the API gave, or a kind: in a mail, a notice, the menu, or on the desk. */
export function Page({ path, children }: { readonly path: string; readonly children: ReactNode }) {
  return <Link to={path as '/'}>{children}</Link>;
}

/** Addresses elsewhere, as somebody gave them. */
export function Links({ links }: { readonly links: readonly string[] }) {
  if (links.length === 0) return null;
  return (
    <ul>
      {links.map((link) => (
        <li key={link} className="as-written">
          <a href={link} rel="noreferrer">
            {link}
          </a>
        </li>
      ))}
    </ul>
  );
}
