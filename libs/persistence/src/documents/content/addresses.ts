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
