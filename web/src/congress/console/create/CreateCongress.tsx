import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { usePage } from '../../../ui/frame/usePage.ts';
import { Shell } from '../../../ui/frame/Shell.tsx';
import { ShellTools } from '../../../ui/frame/ShellTools.tsx';
import { Basics } from './Basics.tsx';
import createClasses from './create.module.css';
import { useDraft } from '../../../ui/desk/forms/drafts.ts';
import { DraftNote } from '../../../ui/desk/forms/DraftNote.tsx';
import { emptyCongress, lastSessions } from './draft.ts';
import { Profiles } from './Profiles.tsx';
import { LastSession } from './LastSession.tsx';
import { Templates } from './Templates.tsx';
import { useCongresses } from '../queries.ts';

const allStages = ['template', 'last', 'profile', 'basics'] as const;
type Stage = (typeof allStages)[number];

/**
 * `/console/new`: template, whether to begin from the session before, rules, and the few facts a congress begins with.
 * Each stage has its address; where there is no session to begin from, none is asked about.
 */
export function CreateCongress() {
  const { t } = useTranslation('console');
  const [query, setQuery] = useSearchParams();
  const { data: cards } = useCongresses();
  const candidates = cards && lastSessions(cards);
  const stages = allStages.filter((one) => one !== 'last' || candidates?.length !== 0);
  const stage: Stage = stages.find((one) => one === query.get('stage')) ?? 'template';
  const draft = useDraft('new-congress', emptyCongress);
  const change = draft.write;
  const { template, profile, from } = draft.value;
  const last = candidates?.find(({ id }) => id === from);
  usePage(t('create.title'));
  const at = stages.indexOf(stage);
  const go = (by: 1 | -1): void => setQuery({ stage: stages[at + by] ?? stage });
  const [onNext, onBack] = [() => go(1), () => go(-1)];
  return (
    <Shell heading={t('create.title')} subheading={t('desk:title')} tools={<ShellTools />} width="page">
      <h1>{t('create.title')}</h1>
      <ol className={createClasses.stages}>
        {stages.map((one, index) => (
          <li key={one} aria-current={one === stage ? 'step' : undefined} data-done={index < at || undefined}>
            <span>{index + 1}</span> {t(`create.stage.${one}`)}
          </li>
        ))}
      </ol>
      <DraftNote of={draft} />
      {stage === 'template' ? (
        <Templates value={template} onChange={(one) => change({ template: one })} onNext={onNext} />
      ) : stage === 'last' ? (
        <LastSession draft={draft} candidates={candidates} onNext={onNext} onBack={onBack} />
      ) : stage === 'profile' ? (
        <Profiles
          value={profile}
          onChange={(one) => change({ profile: one })}
          ofTrial={last?.profile === 'demo'}
          onNext={onNext}
          onBack={onBack}
        />
      ) : (
        <Basics draft={draft} last={last} onBack={onBack} />
      )}
    </Shell>
  );
}
