import { Heading, Link, List, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { accessibilityStatementOptions } from '../api/@tanstack/react-query.gen.js';
import type { AccessibilityStatement } from '../api/types.gen.js';
import { day, Shown, useTitle, useWords, Section } from '../app/index.js';

/** How accessible this is, as whoever runs it has stated. Open to everybody. */
export function Accessibility() {
  const t = useWords();
  useTitle(t('web.accessibility'));
  const statement = useQuery(accessibilityStatementOptions());
  return (
    <>
      <Heading level={1}>{t('web.accessibility')}</Heading>
      <Shown of={statement}>
        {({ updated, sections }) => (
          <>
            <Paragraph className="quiet">{t('web.statement.updated', { date: day(updated) })}</Paragraph>
            {sections.map((section) => (
              <Stated key={section.heading} section={section} />
            ))}
          </>
        )}
      </Shown>
    </>
  );
}

function Stated({ section }: { readonly section: AccessibilityStatement['sections'][number] }) {
  const { heading, paragraphs, items, links } = section;
  return (
    <Section title={heading}>
      {paragraphs.map((text, n) => (
        <Paragraph key={n} className="as-written">
          {text}
        </Paragraph>
      ))}
      {items.length === 0 ? null : (
        <List.Unordered>
          {items.map((item, n) => (
            <List.Item key={n}>{item}</List.Item>
          ))}
        </List.Unordered>
      )}
      {links.map(({ text, href }) => (
        <Paragraph key={href}>
          <Link href={href.includes('@') ? `mailto:${href}` : href}>{text}</Link>
        </Paragraph>
      ))}
    </Section>
  );
}
