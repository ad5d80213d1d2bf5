import type { RatedSubject } from '@congress/contract/kernel/ballot/items';
import type { RatingItem } from '@congress/contract/congress/ballot/view';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../../i18n/useFormat.ts';
import { Icon } from '../../../../../ui/parts/Icon.tsx';
import { ItemFrame, type ItemProps } from '../../ItemFrame.tsx';
import { Head, type Notice } from '../Head.tsx';
import { countRated, levelsOf, withLevels } from './rating.ts';
import { Subject } from './Subject.tsx';
import own from './Rating.module.css';

/** A rating: everybody in every respect, all levels in sight; what is left out is invalid, and said to be. */
export function MarkRating({ item, ballot, ...place }: ItemProps<RatingItem>) {
  const { t } = useTranslation('marking');
  const { number, locale } = useFormat();
  const levels = levelsOf(ballot.choices[item.id]);
  const { rated, all } = countRated(item, levels);
  const [same, setSame] = useState<{ subject: RatedSubject; level: number; before: Record<string, number> } | null>(
    null,
  );
  const values = { rated: number(rated), all: number(all), left: number(all - rated) };
  const next = item.subjects.find(({ id }) => item.dimensions.some((each) => levels[id]?.[each.id] === undefined));
  const put = (subjectId: string, of: Record<string, number>): void =>
    ballot.mark(item.id, withLevels(levels, subjectId, of));
  const notice: Notice | null = same && {
    text: t('rating.allSame', {
      name: same.subject.name,
      level: item.scale.levels[same.level]?.[locale] ?? '',
      count: item.dimensions.length,
    }),
    act: {
      label: t('rating.undo'),
      run: () => {
        setSame(null);
        put(same.subject.id, same.before);
      },
    },
  };
  return (
    <ItemFrame {...place} item={item} ballot={ballot}>
      <p className={own.rule}>
        {t('rating.rule', { count: item.subjects.length })} {item.remarks ? t('rating.remarksRule') : null}
      </p>
      <Head
        said={t(rated < all ? 'rating.said' : 'rating.saidAll', values)}
        done={t('rating.done', values)}
        left={t(rated < all ? 'rating.left' : 'rating.complete', values)}
        notice={notice}
        onSeen={() => setSame(null)}
        extra={
          next && rated > 0 ? (
            <Button
              variant="default"
              size="sm"
              miw="fit-content"
              aria-label={t('rating.toNext')}
              rightSection={<Icon name="down" size="1rem" />}
              onClick={() => {
                const missing = document.querySelector<HTMLElement>(`[data-unrated] input`);
                missing?.closest('[data-unrated]')?.scrollIntoView({ block: 'center' });
                missing?.focus({ preventScroll: true });
              }}
            >
              {t('rating.next')}
            </Button>
          ) : null
        }
      />
      <ol className={own.subjects}>
        {item.subjects.map((subject, index) => (
          <Subject
            key={subject.id}
            item={item}
            subject={subject}
            at={index + 1}
            levels={levels[subject.id] ?? {}}
            remark={ballot.remarks[item.id]?.[subject.id] ?? ''}
            onRate={(dimensionId, level) => {
              setSame(null);
              put(subject.id, { ...levels[subject.id], [dimensionId]: level });
            }}
            onRateAll={(level) => {
              setSame({ subject, level, before: levels[subject.id] ?? {} });
              put(subject.id, Object.fromEntries(item.dimensions.map(({ id }) => [id, level])));
            }}
            onClear={() => put(subject.id, {})}
            onRemark={(text) => ballot.remark(item.id, subject.id, text)}
          />
        ))}
      </ol>
    </ItemFrame>
  );
}
