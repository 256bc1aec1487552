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
