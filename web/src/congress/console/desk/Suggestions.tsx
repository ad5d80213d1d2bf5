import type { Suggestion } from '@congress/contract/congress/assembly/resources';
import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { usePage } from '../../../ui/frame/usePage.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { refusalOf } from '../../../live/http/http.ts';
import { useCongress, useMay } from '../../live/selectors.ts';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { LineSkeleton } from '../../../ui/frame/PageSkeleton.tsx';
import { RefusalAlert } from '../../../ui/acts/RefusalAlert.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { Answer } from '../../../ui/desk/Answer.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { DraftNote } from '../../../ui/desk/forms/DraftNote.tsx';
import { Form } from '../../../ui/desk/forms/Form.tsx';
import { Tag } from '../../../ui/desk/Tag.tsx';
import { useNameOf, useSuggestions } from '../queries.ts';
import { useDraft } from '../../../ui/desk/forms/drafts.ts';
import { useAct } from '../useAct.ts';

/** `/console/:congressId/suggestions`: what delegates suggested, and the answers. */
export function Suggestions() {
  const { t } = useTranslation('console');
  const { data, error, refetch } = useSuggestions();
  const [query, setQuery] = useSearchParams();
  usePage(t('suggestions.title'));
  const show = query.get('show') === 'all' ? 'all' : 'open';
  const open = data?.filter((one) => one.answer === null) ?? [];
  const shown = show === 'all' ? (data ?? []) : open;
  return (
    <>
      <div className={`${classes.bar} ${classes.spread}`}>
        <h1>{t('suggestions.title')}</h1>
        <SegmentedControl
          value={show}
          onChange={(value) => setQuery(value === 'all' ? { show: 'all' } : {}, { replace: true })}
          data={[
            { value: 'open', label: t('suggestions.open', { count: open.length }) },
            { value: 'all', label: t('suggestions.all', { count: data?.length ?? 0 }) },
          ]}
        />
      </div>
      {error ? <RefusalAlert refusal={refusalOf(error)} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LineSkeleton lines={6} /> : null}
      {data && shown.length === 0 ? (
        <EmptyState icon="speak" title={t(data.length === 0 ? 'suggestions.none' : 'suggestions.allAnswered')}>
          {data.length === 0 ? t('suggestions.noneText') : null}
        </EmptyState>
      ) : null}
      {shown.length > 0 ? (
        <Sheet>
          <ol className={classes.list}>
            {shown.map((one) => (
              <Row key={one.id} suggestion={one} />
            ))}
          </ol>
        </Sheet>
      ) : null}
    </>
  );
}

function Row({ suggestion }: { suggestion: Suggestion }) {
  const { t } = useTranslation('console');
  const { dateTime } = useFormat();
  const nameOf = useNameOf();
  const { items, status } = useCongress();
  const may = useMay('answerSuggestion') && status === 'active';
  const send = useAct('answerSuggestion');
  const before = suggestion.answer ?? '';
  const draft = useDraft(`suggestion:${suggestion.id}`, { text: before }, { base: before });
  const { text } = draft.value;
  const [editing, setEditing] = useState(suggestion.answer === null || draft.found !== 'nothing');
  const item = items.find(({ id }) => id === suggestion.itemId);
  const submit = async (): Promise<void> => {
    if (text.trim() === '') return;
    const answer = await send.run({ suggestionId: suggestion.id, answer: text.trim() });
    if (answer?.became !== 'accepted') return;
    draft.forget();
    setEditing(false);
  };
  return (
    <li>
      <p className={classes.small}>
        <strong>{nameOf(suggestion.by)}</strong> · {dateTime(suggestion.at)}
        {item ? ` · ${item.title}` : ''}
      </p>
      <div className={classes.lines}>{suggestion.text}</div>
      {suggestion.answer && !editing ? (
        <div className={`${classes.bar} ${classes.spread} ${classes.around}`}>
          <span className={classes.grow}>
            <Tag tone="done">{t('suggestions.answered')}</Tag> {suggestion.answer}
          </span>
          {may ? (
            <Button variant="subtle" color="gray" onClick={() => setEditing(true)}>
              {t('act.edit')}
            </Button>
          ) : null}
        </div>
      ) : may ? (
        <Form onSubmit={() => void submit()}>
          <DraftNote of={draft} />
          <Textarea
            mt="sm"
            label={t('suggestions.answer')}
            value={text}
            maxLength={2000}
            autosize
            minRows={2}
            onChange={(event) => draft.write({ text: event.currentTarget.value })}
          />
          <Answer of={send} />
          <div className={`${classes.bar} ${classes.end}`}>
            <Button type="submit" loading={send.sending} disabled={text.trim() === ''}>
              {t('suggestions.send')}
            </Button>
          </div>
        </Form>
      ) : (
        <Tag tone="act">{t('suggestions.waiting')}</Tag>
      )}
    </li>
  );
}
