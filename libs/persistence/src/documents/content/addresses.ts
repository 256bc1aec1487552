const SCHEMES = ['http:', 'https:', 'mailto:', 'tel:'];

/**
 * Whether a link leads where links in papers lead: to a page, a mail or a phone. Not into a program, a disk or a server's
 * share. One without a scheme (`www.helse.no`, `vedlegg-2.pdf`) leads to something beside the file.
 */
export function isOrdinaryAddress(address: string): boolean {
  const text = address.trim();
  // Browsers leave out line breaks and tabs before they look at the scheme, and take a backslash for a slash.
  if (/[\p{Cc}\p{Cf}\\]/u.test(text)) return false;
  const scheme = /^[^/?#]*?:/.exec(text)?.[0];
  // `www.helse.no:80` is a scheme to those who read by the rules: only what begins like a host name is let off.
  if (scheme !== undefined) return SCHEMES.includes(scheme.toLowerCase()) || /^www\.[^:]+:\d+(\/|$)/.test(text);
  return !text.startsWith('/');
}

/**
 * Whether what a document says it was made from is a file on the machine of whoever made it, as Word writes it in every
 * document with a template: a name, or a path on a drive. Word fetches what lies elsewhere as soon as the document is opened.
 */
export function isLocalTemplate(target: string): boolean {
  const path = localPath(target.trim());
  if (path === null || /[\p{C}]/u.test(path)) return false;
  const withoutDrive = path.replace(/^[A-Za-z]:(?=[\\/])/, '');
  return !withoutDrive.includes(':') && !/^[\\/]{2}/.test(withoutDrive);
}

/** A `file:` address is local when it names no machine: `file:///C:/…`. */
function localPath(target: string): string | null {
  const named = /^file:/i.test(target);
  if (named && !/^file:\/\/\/(?![\\/])/i.test(target)) return null;
  try {
    return decodeURIComponent(named ? target.slice('file:///'.length) : target);
  } catch {
    return named ? null : target;
  }
}

/** As it can be shown in a sentence. */
export function shown(text: string): string {
  const plain = text.replaceAll(/[\p{C}\s]+/gu, ' ').trim();
  return plain.length > 80 ? `${plain.slice(0, 79)}…` : plain;
}
