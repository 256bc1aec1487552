import { Details, Paragraph } from '@digdir/designsystemet-react';
import type { Meeting } from '../../../api/types.gen.js';
import { day } from '../../../app/when.js';
import { useWords } from '../../../app/words.js';

/** Who was there, whose seats deputies took, and whether that was enough. */
export function Attended({ meeting: { attendance, names } }: { readonly meeting: Meeting }) {
  const t = useWords();
  if (attendance === null) return null;
  const nameOf = (id: string): string => names[id] ?? id;
  const { present, chairedBy, recordedBy, guests, filled, needed, corrections } = attendance;
  return (
    <Details>
      <Details.Summary>{t('web.meeting.attended', { filled, needed })}</Details.Summary>
      <Details.Content>
        <Paragraph>{t('web.meeting.led', { chair: nameOf(chairedBy), recorder: nameOf(recordedBy) })}</Paragraph>
        <ul className="plain">
          {present.map(({ person, deputyFor }) => (
            <li key={person}>
              {nameOf(person)}
              {deputyFor === null ? '' : ` – ${t('web.meetings.deputy', { for: nameOf(deputyFor) })}`}
            </li>
          ))}
          {guests.map(({ name }, n) => (
            <li key={n}>{t('web.meeting.guest', { name: name ?? '…' })}</li>
          ))}
        </ul>
        {corrections.map(({ reason, at }) => (
          <Paragraph key={at} className="as-written">
            {t('web.meeting.corrected', { date: day(at), reason: reason ?? '–' })}
          </Paragraph>
        ))}
      </Details.Content>
    </Details>
  );
}
