import type { CongressCard } from '@congress/contract/congress/resources';
import { Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTerms } from '../../texts/useTerms.ts';
import { refusalOf } from '../../../live/http/http.ts';
import { PrimaryAction } from '../../../ui/acts/PrimaryAction.tsx';
import { RefusalAlert } from '../../../ui/acts/RefusalAlert.tsx';
import { Form } from '../../../ui/desk/forms/Form.tsx';
import { Note } from '../../../ui/desk/Note.tsx';
import { Tag } from '../../../ui/desk/Tag.tsx';
import classes from '../../../ui/desk/desk.module.css';
import type { Draft } from '../../../ui/desk/forms/drafts.ts';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { LineSkeleton } from '../../../ui/frame/PageSkeleton.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { useNextSession } from '../queries.ts';
import { CopyPreview } from './CopyPreview.tsx';
import createClasses from './create.module.css';
import { BLANK, proposedFrom, type NewCongress } from './draft.ts';
import { Footer } from './NextStage.tsx';

type LastSessionProps = {
  draft: Draft<NewCongress>;
  candidates: readonly CongressCard[] | undefined;
  onNext: () => void;
  onBack: () => void;
};

/** Whether the congress begins from the session before, and with what. Nothing is copied before it is created. */
export function LastSession({ draft, candidates, onNext, onBack }: LastSessionProps) {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation();
  const terms = useTerms();
  const [from, setFrom] = useState<string | null>(null);
  const chosen =
    from === null ? proposedFrom(draft.value, candidates ?? []) : (candidates?.find(({ id }) => id === from) ?? null);
  const { data: copy, error, refetch } = useNextSession(chosen?.id);
  const goOn = (): void => {
    if (!chosen) draft.write({ from: BLANK });
    else if (draft.value.from !== chosen.id && copy) {
      const { term, session, staff } = copy;
      const { total, women } = draft.value;
      draft.write({
        from: chosen.id,
        profile: chosen.profile,
        term,
        session,
        title: null,
        ...(total === '' && women === '' ? { total: staff.total, women: staff.women } : {}),
      });
    }
    onNext();
  };
  if (!candidates) return <LineSkeleton lines={6} />;
  return (
    <Sheet title={t('create.last.title')} tone="act">
      <Form onSubmit={goOn}>
        {candidates.length === 0 ? (
          <EmptyState title={t('create.last.none')}>{t('create.last.noneText')}</EmptyState>
        ) : (
          <Radio.Group aria-label={t('create.last.title')} value={chosen?.id ?? BLANK} onChange={setFrom}>
            <div className={createClasses.choices}>
              {candidates.map((card, index) => (
                <Choice
                  key={card.id}
                  value={card.id}
                  name={t(index === 0 ? 'create.last.from' : 'create.last.earlier', { session: terms.session(card) })}
                  detail={card.title}
                  mark={card.profile === 'demo' ? common('demoMark') : null}
                />
              ))}
              <Choice value={BLANK} name={t('create.last.blank')} detail={t('create.last.blankText')} mark={null} />
            </div>
          </Radio.Group>
        )}
        {error ? <RefusalAlert refusal={refusalOf(error)} onRetry={() => void refetch()} /> : null}
        {chosen && !copy && !error ? <LineSkeleton lines={4} /> : null}
        {chosen && copy ? <CopyPreview copy={copy} /> : null}
        {chosen ? <Note>{t('create.last.anew')}</Note> : null}
        <Footer onBack={onBack}>
          <PrimaryAction
            type="submit"
            sending={false}
            fullWidth={false}
            reason={chosen && !copy ? t('create.last.waiting') : null}
          >
            {t('create.next')}
          </PrimaryAction>
        </Footer>
      </Form>
    </Sheet>
  );
}

type ChoiceProps = { value: string; name: string; detail: string; mark: string | null };

function Choice({ value, name, detail, mark }: ChoiceProps) {
  return (
    <Radio.Card value={value} className={createClasses.choice} aria-label={`${name} ${detail}`}>
      <Radio.Indicator />
      <span>
        <strong>{name}</strong>
        <span className={classes.small}>{detail}</span>
        {mark ? <Tag>{mark}</Tag> : null}
      </span>
    </Radio.Card>
  );
}
