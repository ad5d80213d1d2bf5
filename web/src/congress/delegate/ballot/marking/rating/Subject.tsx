import type { RatedSubject } from '@congress/contract/kernel/ballot/items';
import type { RatingItem } from '@congress/contract/congress/ballot/view';
import { Textarea } from '@mantine/core';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../../i18n/useFormat.ts';
import { Icon } from '../../../../../ui/parts/Icon.tsx';
import { MarkRow } from '../MarkRow.tsx';
import { sameLevel } from './rating.ts';
import own from './Rating.module.css';

/** As long as a remark may be. */
const LONGEST = 500;

type Props = {
  item: RatingItem;
  subject: RatedSubject;
  at: number;
  /** The level chosen in each dimension. */
  levels: Readonly<Record<string, number>>;
  remark: string;
  onRate: (dimensionId: string, level: number) => void;
  onRateAll: (level: number) => void;
  onClear: () => void;
  onRemark: (text: string) => void;
};

/** Whoever is rated: a row of levels for each dimension, and what one wishes to say besides. */
export function Subject({ item, subject, at, levels, remark, onRate, onRateAll, onClear, onRemark }: Props) {
  const { t } = useTranslation('marking');
  const { locale } = useFormat();
  const nameId = `${item.id}-${subject.id}`;
  const options = item.scale.levels.map((level, value) => ({ value, label: level[locale] }));
  const longest = Math.max(...options.map(({ label }) => widthOf(label)));
  const several = item.dimensions.length > 1;
  const same = sameLevel(item, { [subject.id]: levels }, subject.id);
  const style = { '--levels': options.length, '--longest': `${longest}em` } as CSSProperties;
  return (
    <li className={own.subject} style={style}>
      <div className={own.who}>
        <h3 className={own.name}>
          <span className={own.number}>{at}</span> <span id={nameId}>{subject.name}</span>
          {subject.detail ? <span className={own.detail}>{subject.detail}</span> : null}
        </h3>
        {Object.keys(levels).length > 0 ? (
          <button type="button" className={own.clear} aria-label={t('clear', { name: subject.name })} onClick={onClear}>
            <Icon name="cross" />
          </button>
        ) : null}
      </div>
      {several ? (
        <div role="group" aria-label={t('rating.sameOf', { name: subject.name })} className={own.same}>
          <span className={own.sameLabel}>{t('rating.same')}</span>
          <span className={own.levels}>
            {options.map(({ value, label }) => (
              <button
                key={value}
                type="button"
                className={own.sameLevel}
                aria-pressed={same === value}
                onClick={() => onRateAll(value)}
              >
                {label}
              </button>
            ))}
          </span>
        </div>
      ) : null}
      {item.dimensions.map(({ id, name }) => {
        const dimensionId = `${nameId}-${id}`;
        const chosen = levels[id] ?? null;
        return (
          <div key={id} className={own.dimension} data-unrated={chosen === null || undefined}>
            {several ? (
              <span id={dimensionId} className={own.dimensionName}>
                {name}
              </span>
            ) : null}
            <MarkRow
              name={`${dimensionId}-level`}
              nameId={several ? `${nameId} ${dimensionId}` : nameId}
              options={options}
              chosen={chosen}
              onChoose={(level) => onRate(id, level)}
              className={own.levels}
            />
          </div>
        );
      })}
      {item.remarks ? (
        <details className={own.remark} open={remark !== '' || undefined}>
          <summary>
            {t('rating.remark')}
            <Icon name="down" size="1rem" />
          </summary>
          <p>{t('rating.remarkApart')}</p>
          <Textarea
            aria-label={t('rating.remarkOn', { name: subject.name })}
            value={remark}
            maxLength={LONGEST}
            minRows={3}
            autosize
            onChange={(event) => onRemark(event.currentTarget.value)}
          />
          <p className={own.length}>{t('rating.remarkLength', { length: remark.length, most: LONGEST })}</p>
        </details>
      ) : null}
    </li>
  );
}

/** About how wide a text is, in widths of a Chinese character. */
function widthOf(text: string): number {
  const wide = text.match(/[\u2e80-\uffef]/g)?.length ?? 0;
  return wide + 0.58 * (text.length - wide);
}
