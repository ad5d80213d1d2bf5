import type { ProfileId } from '@congress/contract/congress/vocabulary';
import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTerms } from '../../texts/useTerms.ts';
import { refusalOf } from '../../../live/http/http.ts';
import { LineSkeleton } from '../../../ui/frame/PageSkeleton.tsx';
import { RefusalAlert } from '../../../ui/acts/RefusalAlert.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { Form } from '../../../ui/desk/forms/Form.tsx';
import { Note } from '../../../ui/desk/Note.tsx';
import { useBindings } from '../queries.ts';
import createClasses from './create.module.css';
import { NextStage, type Choice } from './NextStage.tsx';
import { BoundBy } from '../../tightening/BoundBy.tsx';
import { ProfileRules } from '../../rules/ProfileRules.tsx';

type ProfilesProps = Choice<ProfileId> & {
  /** It begins from a trial, and so is one (N-1). */
  ofTrial: boolean;
  onBack: () => void;
};

/** Under which rules: each profile with its numbers and where they come from. */
export function Profiles({ value, onChange, ofTrial, onNext, onBack }: ProfilesProps) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const { data, error, refetch } = useBindings();
  const possible = data?.profiles.filter(({ provisional }) => provisional || !ofTrial) ?? [];
  const chosen = possible.find(({ id }) => id === value);
  return (
    <Sheet title={t('create.stage.profile')} tone="act">
      {error ? <RefusalAlert refusal={refusalOf(error)} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LineSkeleton lines={8} /> : null}
      {data ? (
        <Form onSubmit={onNext}>
          <Radio.Group
            aria-label={t('create.stage.profile')}
            value={value}
            onChange={(one) => onChange(possible.find(({ id }) => id === one)?.id ?? value)}
          >
            <div className={createClasses.choices}>
              {possible.map(({ id }) => (
                <Radio.Card key={id} value={id} className={createClasses.choice} aria-label={terms.profile(id)}>
                  <Radio.Indicator />
                  <strong>{terms.profile(id)}</strong>
                </Radio.Card>
              ))}
            </div>
          </Radio.Group>
          {ofTrial ? <Note>{t('create.last.ofTrial')}</Note> : null}
          {chosen?.provisional ? (
            <Note icon="warn" tone="warn">
              {t('create.provisional')}
            </Note>
          ) : null}
          {chosen && !chosen.provisional ? <BoundBy bindings={data.bindings} /> : null}
          {chosen ? <ProfileRules profile={chosen} /> : null}
          <NextStage onBack={onBack} />
        </Form>
      ) : null}
    </Sheet>
  );
}
