import { Details, Link, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { templatesListOptions } from '../../../api/@tanstack/react-query.gen.js';
import { OneOf, ProblemNotice, useUpload, FileField } from '../../../form/index.js';
import { moment, spoken, useWords } from '../../../app/index.js';
import { LANGUAGE_CODES, LANGUAGES, MAIN_LANGUAGE, type Language } from '@tiltaksmotor/domain/languages';

const at = (committee: string): string => `/api/committees/${encodeURIComponent(committee)}/templates`;

/** How papers look in Word: the template in force, and another in its place. */
export function Templates({ committee }: { readonly committee: string }) {
  const t = useWords();
  const templates = useQuery({ ...templatesListOptions({ path: { committee } }), retry: false });
  return (
    <Details>
      <Details.Summary>{t('web.templates.title')}</Details.Summary>
      <Details.Content className="stack">
        <Paragraph>{t('web.templates.how')}</Paragraph>
        <ul className="plain row">
          {LANGUAGE_CODES.map((language) => (
            <li key={language}>
              <Link href={`${at(committee)}/standard/content?language=${language}`} download>
                {t('web.templates.standard', { language })}
              </Link>
            </li>
          ))}
        </ul>
        <ul className="plain stack">
          {(templates.data?.items ?? []).map(({ id, name, language, version, inForce, uploadedAt }) => (
            <li key={id} className="row">
              <Link href={`${at(committee)}/${id}/content`} download>
                {name}
              </Link>
              <span className="quiet">
                {t(inForce ? 'web.templates.in-force' : 'web.templates.earlier', {
                  language,
                  version,
                  when: moment(uploadedAt),
                })}
              </span>
            </li>
          ))}
        </ul>
        <Replace committee={committee} />
      </Details.Content>
    </Details>
  );
}

function Replace({ committee }: { readonly committee: string }) {
  const t = useWords();
  const [language, choose] = useState<Language>(MAIN_LANGUAGE);
  const upload = useUpload<object>(`${at(committee)}?language=${language}`);
  return (
    <div className="stack form">
      <OneOf
        label={t('web.templates.language')}
        value={language}
        choose={choose}
        choices={LANGUAGE_CODES.map((one) => ({ value: one, label: spoken(LANGUAGES[one].called) }))}
      />
      <FileField label={t('web.templates.upload')} accept=".docx" upload={upload} choose={upload.send} />
      {upload.taken ? <Paragraph role="status">{t('web.templates.replaced')}</Paragraph> : null}
      <ProblemNotice problem={upload.problem} />
    </div>
  );
}
