import { Details, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { casesOneOptions } from '../../../../api/@tanstack/react-query.gen.js';
import type { AgendaItem, Meeting } from '../../../../api/types.gen.js';
import { useWords } from '../../../../app/words.js';
import { Decision } from '../../paper/Decision.js';
import { FollowUps } from '../../paper/FollowUps.js';
import { Left } from '../../paper/Left.js';
import { may } from '../../paper/offers.js';
import { AddFollowUp } from './AddFollowUp.js';
import { Decide } from './Decide.js';
import { Note } from './Note.js';
import { Disqualify } from './Disqualify.js';
import { Undo } from './Undo.js';
import { Unsent } from '../../../../form/Unsent.js';

/** A case in the meeting: what was decided, or the form to record it. */
export function CaseLine({ meeting, item }: { readonly meeting: Meeting; readonly item: AgendaItem }) {
  const t = useWords();
  const { committee, names } = meeting;
  const { id, number, title, decision, left, kind, takingPart } = item;
  const one = useQuery(casesOneOptions({ path: { committee, case: id } }));
  return (
    <li className="stack case">
      <Heading level={3} data-size="xs">
        {number === null ? title : `${number} ${title}`}
      </Heading>
      <div className="row">
        <Tag data-size="sm">{t(`sort.${kind}`)}</Tag>
      </div>
      {decision === null ? null : <Decision decision={decision} names={names} />}
      {left === null ? null : <Left committee={committee} left={left} />}
      {one.data === undefined ? null : (
        <>
          {kind === 'decision' || left !== null ? null : <Note committee={committee} item={item} />}
          {may(item, 'decideCase') ? (
            <Details>
              <Details.Summary>{t('command.decideCase')}</Details.Summary>
              <Details.Content>
                <Decide meeting={meeting} one={one.data} voters={takingPart?.people ?? []} />
              </Details.Content>
            </Details>
          ) : (
            <Unsent kept={`decide ${committee}/${id}`} of={t('command.decideCase')} level={4} />
          )}
          {takingPart === null || one.data.disqualified.length === 0 ? null : (
            <Paragraph>
              {t('web.hold.case-quorum', { count: takingPart.people.length, needed: takingPart.needed })}
            </Paragraph>
          )}
          <Disqualify meeting={meeting} one={one.data} />
          <Undo committee={committee} item={item} />
          <FollowUps committee={committee} followUps={one.data.followUps} names={one.data.names} level={4} />
          <AddFollowUp committee={committee} item={item} />
        </>
      )}
    </li>
  );
}
