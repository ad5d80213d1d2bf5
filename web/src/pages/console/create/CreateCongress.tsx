import type { Refusal } from '@congress/contract/errors';
import { templateIds, type ProfileId, type TemplateId } from '@congress/contract/vocabulary';
import { Button, NumberInput, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { usePage } from '../../../app/usePage.ts';
import { useTerms } from '../../../i18n/useTerms.ts';
import { found } from '../../../live/api.ts';
import { refusalOf } from '../../../live/http.ts';
import { LineSkeleton } from '../../../ui/PageSkeleton.tsx';
import { PrimaryAction } from '../../../ui/PrimaryAction.tsx';
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';
import { Shell } from '../../../ui/Shell.tsx';
import { ShellTools } from '../../../ui/ShellTools.tsx';
import classes from '../parts/console.module.css';
import { Columns, Form } from '../parts/Form.tsx';
import { Note } from '../parts/Note.tsx';
import { queryClient } from '../queryClient.ts';
import { useProfiles } from '../queries.ts';
import createClasses from './create.module.css';
import { ProfileRules } from './ProfileRules.tsx';

const stages = ['template', 'profile', 'basics'] as const;
type Stage = (typeof stages)[number];

/** `/console/new`: template, rules, and the few facts a congress begins with. Each stage has its address. */
export function CreateCongress() {
  const { t } = useTranslation('console');
  const [query, setQuery] = useSearchParams();
  const stage: Stage = stages.find((one) => one === query.get('stage')) ?? 'template';
  const [template, setTemplate] = useState<TemplateId>('annual');
  const [profile, setProfile] = useState<ProfileId>('national');
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
        <Templates value={template} onChange={setTemplate} onNext={() => go('profile')} />
      ) : stage === 'profile' ? (
        <Profiles value={profile} onChange={setProfile} onNext={() => go('basics')} onBack={() => go('template')} />
      ) : (
        <Basics template={template} profile={profile} onBack={() => go('profile')} />
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
          <div className={classes.cols}>
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
            <div className={classes.cols}>
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

type BasicsProps = { template: TemplateId; profile: ProfileId; onBack: () => void };

function Basics({ template, profile, onBack }: BasicsProps) {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation();
  const terms = useTerms();
  const navigate = useNavigate();
  const [term, setTerm] = useState<number | ''>('');
  const [session, setSession] = useState<number | ''>('');
  const [written, setTitle] = useState<string | null>(null);
  const [total, setTotal] = useState<number | ''>('');
  const [women, setWomen] = useState<number | ''>('');
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const draft = term && session ? t('create.titleDraft', { session: terms.session({ term, session }) }) : '';
  const title = written ?? draft;
  const number = (value: number | string): number | '' => (value === '' ? '' : Number(value));
  const missing = !term
    ? t('create.term')
    : !session
      ? t('create.session')
      : title.trim() === ''
        ? t('create.name')
        : !total
          ? t('create.staff')
          : women === ''
            ? t('create.women')
            : null;
  const reason = missing
    ? t('act.missing', { field: missing })
    : Number(women) > Number(total)
      ? t('create.moreWomen')
      : null;
  const submit = async (): Promise<void> => {
    if (reason || !term || !session || !total || women === '') return;
    setSending(true);
    setRefusal(null);
    try {
      const made = await found({ title: title.trim(), term, session, template, profile, staff: { total, women } });
      await queryClient.invalidateQueries({ queryKey: ['congresses'] });
      void navigate(`/console/${made.id}`);
    } catch (error) {
      setRefusal(refusalOf(error));
      setSending(false);
    }
  };
  return (
    <Sheet title={t('create.stage.basics')} tone="act">
      <p className={classes.lead}>
        {terms.template(template)} · {terms.profile(profile)}
      </p>
      <Form onSubmit={() => void submit()}>
        <Columns>
          <NumberInput
            label={t('create.term')}
            value={term}
            min={1}
            max={99}
            allowDecimal={false}
            onChange={(value) => setTerm(number(value))}
          />
          <NumberInput
            label={t('create.session')}
            value={session}
            min={1}
            max={99}
            allowDecimal={false}
            onChange={(value) => setSession(number(value))}
          />
        </Columns>
        <TextInput
          label={t('create.name')}
          value={title}
          maxLength={200}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Columns>
          <NumberInput
            label={t('create.staff')}
            description={t('create.staffHint')}
            value={total}
            min={1}
            max={10_000_000}
            allowDecimal={false}
            hideControls
            onChange={(value) => setTotal(number(value))}
          />
          <NumberInput
            label={t('create.women')}
            description={t('create.womenHint')}
            value={women}
            min={0}
            allowDecimal={false}
            hideControls
            onChange={(value) => setWomen(number(value))}
          />
        </Columns>
        <RefusalAlert refusal={refusal} onClose={() => setRefusal(null)} />
        <PrimaryAction type="submit" sending={sending} reason={reason}>
          {t('create.create')}
        </PrimaryAction>
        <div className={classes.bar}>
          <Button variant="default" onClick={onBack}>
            {common('back')}
          </Button>
        </div>
      </Form>
    </Sheet>
  );
}
