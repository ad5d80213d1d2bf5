import type { Body } from '@congress/contract/congress/tables/commands';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useFormat } from '../../../i18n/useFormat.ts';
import { listSuggestions } from '../../api/writings.ts';
import { useCongress, useGauge } from '../../live/selectors.ts';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { LineSkeleton } from '../../../ui/frame/PageSkeleton.tsx';
import { RefusalAlert } from '../../../ui/acts/RefusalAlert.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { latestFirst } from '../parts/latestFirst.ts';
import list from '../parts/lists.module.css';
import { Page } from '../parts/Page.tsx';
import { Done } from '../parts/Rows.tsx';
import { useFetched } from '../../../live/http/useFetched.ts';
import { useWriting } from '../parts/useWriting.ts';
import { WriteForm } from '../parts/WriteForm.tsx';

/** My suggestions and what was answered; one more can be made at any time. */
export function Suggestions() {
  const { t } = useTranslation('delegateLater');
  const [made, setMade] = useState(0);
  return (
    <Page title={t('suggestions.title')} back="talk">
      <Make onMade={() => setMade((before) => before + 1)} />
      <Mine made={made} />
    </Page>
  );
}

function Mine({ made }: { made: number }) {
  const { id, items } = useCongress();
  const { t } = useTranslation('delegateLater');
  const { dateTime } = useFormat();
  // An answer changes this total, whoever it is for; then mine are looked at again.
  const answered = useGauge('suggestions')?.answered ?? 0;
  const { value, refusal, retry } = useFetched(`${made} ${answered}`, () => listSuggestions(id));
  if (refusal) return <RefusalAlert refusal={refusal} onRetry={retry} />;
  if (!value) return <LineSkeleton />;
  if (value.suggestions.length === 0) {
    return (
      <EmptyState icon="speak" title={t('suggestions.none')}>
        {t('suggestions.noneText')}
      </EmptyState>
    );
  }
  return (
    <>
      {latestFirst(value.suggestions).map((one, index, all) => (
        <Sheet
          key={one.id}
          title={t('agenda.entry', {
            number: all.length - index,
            title: items.find((item) => item.id === one.itemId)?.title ?? t('suggestions.general'),
          })}
          extra={<span className={list.detail}>{dateTime(one.at)}</span>}
        >
          <p className={list.text}>{one.text}</p>
          {one.answer === null ? (
            <p className={list.note}>{t('suggestions.waiting')}</p>
          ) : (
            <div className={list.above}>
              <Done>{t('suggestions.answer')}</Done>
              <p className={list.text}>{one.answer}</p>
            </div>
          )}
        </Sheet>
      ))}
    </>
  );
}

function Make({ onMade }: { onMade: () => void }) {
  const [query] = useSearchParams();
  const { items, status } = useCongress();
  const { t } = useTranslation('delegateLater');
  const [itemId, setItemId] = useState(query.get('item') ?? '');
  const bodyOf = (text: string): Body<'makeSuggestion'> => ({ itemId: itemId || null, text });
  const writing = useWriting('suggestion', 'makeSuggestion', bodyOf, onMade);
  return (
    <Sheet>
      <WriteForm
        {...writing}
        label={t('suggestions.make')}
        action={t('suggestions.send')}
        most={2000}
        reason={status === 'active' ? null : t('suggestions.notNow')}
      >
        <NativeSelect
          label={t('suggestions.about')}
          value={itemId}
          onChange={(event) => setItemId(event.currentTarget.value)}
          data={[
            { value: '', label: t('suggestions.general') },
            ...items.map((item) => ({ value: item.id, label: item.title })),
          ]}
        />
      </WriteForm>
    </Sheet>
  );
}
