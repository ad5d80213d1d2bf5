import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { usePage } from '../../../ui/frame/usePage.ts';
import { Shell } from '../../../ui/frame/Shell.tsx';
import { ShellTools } from '../../../ui/frame/ShellTools.tsx';
import { Basics } from './Basics.tsx';
import createClasses from './create.module.css';
import { useDraft } from '../../../ui/desk/drafts.ts';
import { DraftNote } from '../../../ui/desk/DraftNote.tsx';
import { emptyCongress } from './draft.ts';
import { Profiles } from './Profiles.tsx';
import { Templates } from './Templates.tsx';

const stages = ['template', 'profile', 'basics'] as const;
type Stage = (typeof stages)[number];

/** `/console/new`: template, rules, and the few facts a congress begins with. Each stage has its address. */
export function CreateCongress() {
  const { t } = useTranslation('console');
  const [query, setQuery] = useSearchParams();
  const stage: Stage = stages.find((one) => one === query.get('stage')) ?? 'template';
  const draft = useDraft('new-congress', emptyCongress);
  const change = draft.write;
  const { template, profile } = draft.value;
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
      <DraftNote of={draft} />
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
        <Basics draft={draft} onBack={() => go('profile')} />
      )}
    </Shell>
  );
}
