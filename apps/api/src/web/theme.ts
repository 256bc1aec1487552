import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** What an installation's folder of looks may hold: the sheet it must, the icon it need not. */
export const THEME_FILES = { sheet: 'theme.css', icon: 'icon.svg' } as const;

/** The page with the installation's sheet after ours, which it thereby replaces where the two say different things. */
export const themed = (page: string, theme: string | null): string =>
  theme === null
    ? page
    : page.replace('</head>', `  <link rel="stylesheet" href="/${THEME_FILES.sheet}" />\n  </head>`);

/** The installation's own files that stand in for ours, by name. */
export const standIns = (theme: string): readonly string[] =>
  Object.values(THEME_FILES).filter((name) => existsSync(join(theme, name)));
