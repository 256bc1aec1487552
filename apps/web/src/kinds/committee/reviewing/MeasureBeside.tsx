import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { measuresOneOptions } from '../../../api/@tanstack/react-query.gen.js';
import { Shown } from '../../../app/Shown.js';
import { language, useWords } from '../../../app/words.js';
import { Evidence } from '../../../list/Evidence.js';

/** The measure a proposal is about, and what came of it where it was tried. */
export function MeasureBeside({ code }: { readonly code: string }) {
  const t = useWords();
  const measure = useQuery(measuresOneOptions({ path: { code } }));
  return (
    <Shown of={measure}>
      {({ title, area, evidence }) => (
        <>
          <div>
            <Heading level={4} data-size="2xs">
              {t('web.fsu.measure')}
            </Heading>
            <Link to="/tiltak/$code" params={{ code }}>
              {code} {title[language()]}
            </Link>
            <Paragraph className="quiet">{area.title[language()]}</Paragraph>
          </div>
          {evidence.length === 0 ? <Paragraph className="quiet">{t('web.fsu.untried')}</Paragraph> : null}
          {evidence.map((one) => (
            <Evidence key={one.pilot} evidence={one} level={4} />
          ))}
        </>
      )}
    </Shown>
  );
}
