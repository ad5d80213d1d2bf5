import type { Mark } from '@congress/contract/kernel/ballot/marks';
import type { RatingItem } from '@congress/contract/congress/ballot/view';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../../i18n/useFormat.ts';
import { levelsOf } from './rating.ts';
import made from '../Made.module.css';

type Props = { item: RatingItem; mark: Mark | null; remarks: Readonly<Record<string, string>> | undefined };

/** Who was rated how, subject by subject, and how many were not. */
export function RatingMade({ item, mark, remarks }: Props) {
  const { t } = useTranslation('marking');
  const { locale } = useFormat();
  const levels = levelsOf(mark);
  const said = (level: number | undefined): string =>
    (level === undefined ? null : item.scale.levels[level]?.[locale]) ?? t('rating.none');
  const shown = item.subjects.filter(({ id }) => levels[id] ?? remarks?.[id]);
  const others = item.subjects.length - shown.length;
  if (shown.length === 0) return null;
  return (
    <dl className={made.list}>
      {shown.map(({ id, name }) => (
        <div key={id}>
          <dt>{name}</dt>
          <dd>
            {item.dimensions.map((each) => (
              <span key={each.id} className={made.rated}>
                {item.dimensions.length > 1 ? t('rating.madeOf', { dimension: each.name }) : null}
                {said(levels[id]?.[each.id])}
              </span>
            ))}
          </dd>
          {remarks?.[id] ? <dd>{t('rating.madeRemark', { text: remarks[id] })}</dd> : null}
        </div>
      ))}
      {others > 0 ? (
        <div>
          <dt>{t('rating.othersNone', { count: others })}</dt>
        </div>
      ) : null}
    </dl>
  );
}
