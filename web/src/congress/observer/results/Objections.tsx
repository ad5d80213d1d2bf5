import type { PublicView } from '@congress/contract/congress/after/view';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { ObjectionForm } from './ObjectionForm.tsx';
import { Section } from '../Section.tsx';
import classes from './Objections.module.css';

/** How to object, what others objected, and what was answered. */
export function Objections({ page: { objections, publication }, slug }: { page: PublicView; slug: string }) {
  const { t } = useTranslation('observer');
  const { dateTime, date, number } = useFormat();
  const latest = objections.toReversed();
  const closedAt = publication?.closedAt ?? null;
  return (
    <Section id="objections" title={t('objections.title')}>
      {closedAt ? (
        <p>{t('objections.over', { at: date(closedAt) })}</p>
      ) : (
        <>
          <p>{t('objections.how', { until: publication ? date(publication.shownUntil) : '' })}</p>
          <p className={classes.jump}>
            <a href="#object">{t('objections.jump')}</a>
          </p>
        </>
      )}
      <h3 className={classes.listTitle}>{t('objections.list', { n: number(objections.length) })}</h3>
      {latest.length === 0 ? <EmptyState icon="speak" title={t('objections.none')} /> : null}
      <ol className={classes.list}>
        {latest.map(({ id, at, text, answer }, index) => (
          <li key={id} className={classes.objection}>
            <p className={classes.head}>
              {t('objections.number', { n: objections.length - index })} · {dateTime(at)}
            </p>
            {text === null ? null : <p className={classes.text}>{text}</p>}
            {answer === null ? (
              <p className={classes.waiting}>{t('objections.waiting')}</p>
            ) : (
              <div className={classes.answer}>
                <p className={classes.head}>{t('objections.answer')}</p>
                <p className={classes.text}>{answer}</p>
              </div>
            )}
          </li>
        ))}
      </ol>
      {closedAt ? null : (
        <>
          <h3 id="object" className={classes.formTitle}>
            {t('objections.formTitle')}
          </h3>
          <ObjectionForm slug={slug} />
        </>
      )}
    </Section>
  );
}
