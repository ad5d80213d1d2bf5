import { templateIds, type ProfileId, type TemplateId } from '@congress/contract/vocabulary';
import { Button, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { usePage } from '../../../app/usePage.ts';
import { useTerms } from '../../../i18n/useTerms.ts';
import { refusalOf } from '../../../live/http.ts';
import { LineSkeleton } from '../../../ui/PageSkeleton.tsx';
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';
import { Shell } from '../../../ui/Shell.tsx';
import { ShellTools } from '../../../ui/ShellTools.tsx';
import classes from '../parts/console.module.css';
import { Form } from '../parts/Form.tsx';
import { Note } from '../parts/Note.tsx';
import { useProfiles } from '../queries.ts';
import { Basics } from './Basics.tsx';
import createClasses from './create.module.css';
import { useDraft } from './draft.ts';
import { ProfileRules } from './ProfileRules.tsx';

const stages = ['template', 'profile', 'basics'] as const;
type Stage = (typeof stages)[number];

/** `/console/new`: template, rules, and the few facts a congress begins with. Each stage has its address. */
export function CreateCongress() {
  const { t } = useTranslation('console');
  const [query, setQuery] = useSearchParams();
  const stage: Stage = stages.find((one) => one === query.get('stage')) ?? 'template';
  const [draft, change] = useDraft();
  const { template, profile } = draft;
  usePage(t('create.title'));
  const go = (to: Stage): void => setQuery({ stage: to });
  const at = stages.indexOf(stage);
  return (
    <Shell heading={t('create.title')} subheading={t('title')} tools={<ShellTools />} width="page">
      <h1>{t('create.title')}</h1>
      <ol className={createClasses.stages}>
        {stages.map((one, index) => (
          <li key={one} aria-current={one === stage ? 'step' : undefined} data-done={index < at || undefined}>
            <span>{index + 1}</span> {t(`create.stage.${one}`)}
          </li>
        ))}
      </ol>
      {stage === 'template' ? (
        <Templates value={template} onChange={(one) => change({ template: one })} onNext={() => go('profile')} />
      ) : stage === 'profile' ? (
        <Profiles
          value={profile}
          onChange={(one) => change({ profile: one })}
          onNext={() => go('basics')}
          onBack={() => go('template')}
        />
      ) : (
        <Basics draft={draft} onChange={change} onBack={() => go('profile')} />
      )}
    </Shell>
  );
}

type Choice<T> = { value: T; onChange: (value: T) => void; onNext: () => void };

function Templates({ value, onChange, onNext }: Choice<TemplateId>) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  return (
    <Sheet title={t('create.stage.template')} tone="act">
      <Form onSubmit={onNext}>
        <Radio.Group
          aria-label={t('create.stage.template')}
          value={value}
          onChange={(one) => onChange(templateIds.find((id) => id === one) ?? value)}
        >
          <div className={createClasses.choices}>
            {templateIds.map((id) => (
              <Radio.Card key={id} value={id} className={createClasses.choice} aria-label={terms.template(id)}>
                <Radio.Indicator />
                <span>
                  <strong>{terms.template(id)}</strong>
                  <span className={classes.small}>{t(`create.template.${id}`)}</span>
                </span>
              </Radio.Card>
            ))}
          </div>
        </Radio.Group>
        <Next />
      </Form>
    </Sheet>
  );
}

function Profiles({ value, onChange, onNext, onBack }: Choice<ProfileId> & { onBack: () => void }) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const { data, error, refetch } = useProfiles();
  const chosen = data?.find(({ id }) => id === value);
  return (
    <Sheet title={t('create.stage.profile')} tone="act">
      {error ? <RefusalAlert refusal={refusalOf(error)} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LineSkeleton lines={8} /> : null}
      {data ? (
        <Form onSubmit={onNext}>
          <Radio.Group
            aria-label={t('create.stage.profile')}
            value={value}
            onChange={(one) => onChange(data.find(({ id }) => id === one)?.id ?? value)}
          >
            <div className={createClasses.choices}>
              {data.map(({ id }) => (
                <Radio.Card key={id} value={id} className={createClasses.choice} aria-label={terms.profile(id)}>
                  <Radio.Indicator />
                  <strong>{terms.profile(id)}</strong>
                </Radio.Card>
              ))}
            </div>
          </Radio.Group>
          {chosen?.provisional ? (
            <Note icon="warn" tone="warn">
              {t('create.provisional')}
            </Note>
          ) : null}
          {chosen ? <ProfileRules profile={chosen} /> : null}
          <Next onBack={onBack} />
        </Form>
      ) : null}
    </Sheet>
  );
}

function Next({ onBack }: { onBack?: () => void }) {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation();
  return (
    <div className={`${classes.bar} ${classes.end}`}>
      {onBack ? (
        <Button variant="default" size="lg" onClick={onBack}>
          {common('back')}
        </Button>
      ) : null}
      <Button type="submit" size="lg">
        {t('create.next')}
      </Button>
    </div>
  );
}
