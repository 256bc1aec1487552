import { html, type Html, type Language } from '@tiltaksmotor/texts';

/** A line of a list, with where it leads. */
export interface Line {
  readonly text: string;
  readonly url: string | null;
}
/** A mail in words: its page and its plain text say the same. */
export interface Parts {
  readonly language: Language;
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly lines: readonly Line[];
  readonly link: { readonly text: string; readonly url: string };
  readonly footer: string;
}

/** A page that reads well without styles, in any client: a language, a heading, paragraphs, a list, links that say where. */
export function pageOf({ language, subject, greeting, paragraphs, lines, link, footer }: Parts): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${subject}</title>
      </head>
      <body style="${BODY}">
        <h1 style="font-size:1.25em;margin:0 0 1em">${subject}</h1>
        <p>${greeting}</p>
        ${paragraphs.map((text) => html`<p>${lined(text)}</p> `)}${list(lines)}
        <p><a href="${link.url}" style="${LINK}">${link.text}</a></p>
        <p style="font-size:0.875em;border-top:1px solid #767676;padding-top:0.75em;margin-top:2em">${lined(footer)}</p>
      </body>
    </html> `.source;
}

const COLOUR = 'color:#003a75';
const LINK = `${COLOUR};font-weight:bold`;
const BODY =
  'font-family:system-ui,-apple-system,Segoe UI,sans-serif;line-height:1.5;max-width:40em;margin:1em;color:#1a1a1a;background:#ffffff';

const list = (lines: Parts['lines']): readonly Html[] =>
  lines.length === 0
    ? []
    : [
        html`<ul>
          ${lines.map(item)}
        </ul> `,
      ];

const item = ({ text, url }: Parts['lines'][number]): Html =>
  url === null ? html`<li>${text}</li> ` : html`<li><a href="${url}" style="${COLOUR}">${text}</a></li> `;

const lined = (text: string): readonly Html[] =>
  text.split(/\r?\n/).map((line, n) => (n === 0 ? html`${line}` : html`<br />${line}`));
