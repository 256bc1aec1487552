import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { Me } from '../api/types.gen.js';
import { useFormsWithWords } from '../form/kept.js';
import { Unsent } from '../form/Unsent.js';
import { day, useTitle, useWords } from './index.js';

/** Why somebody sees the action list and no more, whom to ask, and what they had typed and can no longer send. */
export function NoRole({ me: { roles } }: { readonly me: Me }) {
  const t = useWords();
  useTitle(t('web.no-role.title'));
  const typed = useFormsWithWords();
  return (
    <section className="stack">
      <Heading level={1}>{t('web.no-role.title')}</Heading>
      {roles.length === 0 ? (
        <Paragraph>{t('web.no-role.none')}</Paragraph>
      ) : (
        <div>
          <Paragraph>{t('web.no-role.some')}</Paragraph>
          <ul>
            {roles.map(({ role, at, from, to }) => (
              <li key={`${role} ${at} ${from}`}>
                {t(`role.${role}`)},{' '}
                {to === null
                  ? t('web.no-role.from', { from: day(from) })
                  : t('web.no-role.from-to', { from: day(from), to: day(to) })}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Paragraph>{t('web.no-role.text')}</Paragraph>
      <Paragraph>{t('web.no-role.ask')}</Paragraph>
      <Link to="/tiltak">{t('web.nav.list')}</Link>
      {typed.map((name) => (
        <Unsent key={name} kept={name} />
      ))}
    </section>
  );
}
