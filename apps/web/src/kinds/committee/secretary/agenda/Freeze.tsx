import { Details, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { papersMeetingOptions } from '../../../../api/@tanstack/react-query.gen.js';
import { committeeCommandsFreezeAgenda } from '../../../../api/sdk.gen.js';
import type { Meeting } from '../../../../api/types.gen.js';
import { Shown } from '../../../../app/Shown.js';
import { language, useWords } from '../../../../app/words.js';
import { Blocks } from '../../paper/Blocks.js';
import { may } from '../../paper/offers.js';
import { Facts, PaperOfCase } from '../../paper/PaperCases.js';
import { Press } from '../../../../form/Press.js';

/** The book as it would be now, and the button that gives the cases their numbers. */
export function Freeze({ meeting }: { readonly meeting: Meeting }) {
  const t = useWords();
  const { committee, id, frozenAt } = meeting;
  if (frozenAt !== null) return null;
  return (
    <>
      <Preview meeting={meeting} />
      {may(meeting, 'freezeAgenda') ? (
        <div className="stack">
          <Paragraph className="quiet">{t('web.agenda.freezing')}</Paragraph>
          <Press
            give={(headers) => committeeCommandsFreezeAgenda({ path: { committee, meeting: id }, headers, body: {} })}
          >
            {t('command.freezeAgenda')}
          </Press>
        </div>
      ) : null}
    </>
  );
}

function Preview({ meeting: { committee, id } }: { readonly meeting: Meeting }) {
  const t = useWords();
  const [open, toggle] = useState(false);
  const paper = useQuery({
    ...papersMeetingOptions({ path: { committee, meeting: id }, query: { language: language() } }),
    enabled: open,
  });
  return (
    <Details onToggle={(event) => toggle((event.target as HTMLDetailsElement).open)}>
      <Details.Summary>{t('web.agenda.preview')}</Details.Summary>
      <Details.Content className="stack">
        {open ? (
          <Shown of={paper}>
            {({ facts, opening, cases }) => (
              <>
                <Facts facts={facts} />
                <Blocks blocks={opening} level={3} />
                {cases.map((one, n) => (
                  <PaperOfCase key={n} id={`preview-${n}`} paper={one} />
                ))}
              </>
            )}
          </Shown>
        ) : null}
      </Details.Content>
    </Details>
  );
}
