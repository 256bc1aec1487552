import type { Parts } from './letter.js';

/** A page that reads well without styles, in any client: a language, a heading, paragraphs, a list, links that say where. */
export function pageOf({ language, subject, greeting, paragraphs, lines, link, footer }: Parts): string {
  return [
    `<!doctype html>`,
    `<html lang="${language}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>`,
    `<body style="${BODY}">`,
    `<h1 style="font-size:1.25em;margin:0 0 1em">${escaped(subject)}</h1>`,
    `<p>${escaped(greeting)}</p>`,
    ...paragraphs.map((text) => `<p>${lined(text)}</p>`),
    ...(lines.length === 0 ? [] : [`<ul>`, ...lines.map(item), `</ul>`]),
    `<p><a href="${escaped(link.url)}" style="${LINK}">${escaped(link.text)}</a></p>`,
    `<p style="font-size:0.875em;border-top:1px solid #767676;padding-top:0.75em;margin-top:2em">${lined(footer)}</p>`,
    `</body>`,
    `</html>`,
    ``,
  ].join('\n');
}

const BODY =
  'font-family:system-ui,-apple-system,Segoe UI,sans-serif;line-height:1.5;max-width:40em;margin:1em;color:#1a1a1a;background:#ffffff';
const LINK = 'color:#003a75;font-weight:bold';

const item = ({ text, url }: Parts['lines'][number]): string =>
  url === null
    ? `<li>${escaped(text)}</li>`
    : `<li><a href="${escaped(url)}" style="color:#003a75">${escaped(text)}</a></li>`;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
const lined = (text: string): string => escaped(text).replace(/\r?\n/g, '<br>');
