import { motionsOf } from '@congress/contract/congress/ballot/questions';
import type { Paper } from '@congress/contract/congress/ballot/view';
import type { CongressView } from '@congress/contract/congress/snapshot';
import type { Refusal } from '@congress/contract/kernel/refusal';
import type { StageLink } from './stageLink.ts';
import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../ui/frame/usePage.ts';
import { issueStageLink } from '../../api/records.ts';
import { refusalOf } from '../../../live/http/http.ts';
import { useTerms } from '../../texts/useTerms.ts';
import { useCongress, useGauge, useMay } from '../../live/selectors.ts';
import { QrCode } from '../../../ui/parts/QrCode.tsx';
import { RefusalAlert } from '../../../ui/acts/RefusalAlert.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { Timer } from '../../../ui/text/Timer.tsx';
import { Answer } from '../../../ui/desk/Answer.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { useCalled } from '../ballot/useCalled.ts';
import { CopyLink } from '../../../ui/desk/CopyLink.tsx';
import deskClasses from './desk.module.css';
import { useAct } from '../useAct.ts';

type Scene = CongressView['stage']['scene'];
const scenes: Scene[] = ['auto', 'welcome', 'sign-in', 'agenda', 'speakers', 'turnout', 'result', 'resolution'];

/** `/console/:congressId/stage`: what the big screen shows, and the way in for another screen. */
export function StageControl() {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const { stage } = useCongress();
  const may = useMay('directStage');
  const direct = useAct('directStage');
  const code = useGauge('onSiteCode');
  usePage(t('stage.title'));
  return (
    <>
      <h1>{t('stage.title')}</h1>
      <Sheet title={t('stage.scene')} tone="act">
        <Answer of={direct} />
        <ul className={deskClasses.scenes}>
          {scenes.map((scene) => (
            <li key={scene}>
              <button
                type="button"
                className={deskClasses.scene}
                aria-pressed={stage.scene === scene}
                disabled={!may}
                onClick={() => void direct.run({ scene, focusId: null })}
              >
                <strong>{terms.scene(scene)}</strong>
                <span className={classes.small}>{t(`stage.about.${scene}`)}</span>
              </button>
            </li>
          ))}
        </ul>
        <Focus stage={stage} onFocus={(focusId) => void direct.run({ scene: stage.scene, focusId })} />
      </Sheet>
      {code ? (
        <Sheet title={t('signIn.code')} extra={<Timer until={code.validUntil} />}>
          <p className={deskClasses.code}>{code.code}</p>
          <p className={classes.small}>{t('stage.codeHint')}</p>
        </Sheet>
      ) : null}
      {may ? <MakeLink /> : null}
    </>
  );
}

/** What the scene is about, where it can be chosen. */
function Focus({ stage, onFocus }: { stage: CongressView['stage']; onFocus: (id: string | null) => void }) {
  const { t } = useTranslation('console');
  const data = useChoices(stage.scene);
  if (data.length === 0) return null;
  return (
    <Select
      mt="md"
      label={t('stage.focus')}
      placeholder={t('stage.latest')}
      clearable
      clearButtonProps={{ 'aria-label': t('stage.latest') }}
      data={data}
      value={stage.focusId}
      onChange={onFocus}
      searchable
    />
  );
}

type Choice = { value: string; label: string };

/** What there is to choose from: papers, a declared paper as a whole or one thing on it, resolutions, sign-ins. */
function useChoices(scene: Scene): Choice[] | { group: string; items: Choice[] }[] {
  const { t } = useTranslation('console');
  const { papers, resolutions, steps } = useCongress();
  const { t: common } = useTranslation();
  const terms = useTerms();
  const called = useCalled();
  const outcomeOf = (paper: Paper, item: Paper['items'][number]): string => {
    const result = motionsOf(paper.report).find((one) => one.paperItemId === item.id);
    const name = terms.paperItem(item);
    return result ? `${name} · ${common(result.adopted ? 'result.adopted' : 'result.rejected')}` : name;
  };
  switch (scene) {
    case 'turnout':
      return papers.map((paper) => ({ value: paper.id, label: called(paper) }));
    case 'result':
      return papers
        .filter(({ state }) => state === 'declared')
        .map((paper) => ({
          group: called(paper),
          items: [
            { value: paper.id, label: t('stage.wholePaper', { paper: called(paper) }) },
            ...paper.items.map((item) => ({ value: item.id, label: outcomeOf(paper, item) })),
          ],
        }));
    case 'resolution':
      return resolutions.map(({ id, title }) => ({ value: id, label: title }));
    case 'sign-in':
      return steps.filter(({ kind }) => kind === scene).map((step) => ({ value: step.id, label: terms.step(step) }));
    default:
      return [];
  }
}

function MakeLink() {
  const { t } = useTranslation('console');
  const { id } = useCongress();
  const [link, setLink] = useState<StageLink | null>(null);
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const make = async (): Promise<void> => {
    setSending(true);
    setRefusal(null);
    try {
      setLink(await issueStageLink(id));
    } catch (error) {
      setRefusal(refusalOf(error));
    } finally {
      setSending(false);
    }
  };
  const url = link ? `${location.origin}/enter#ticket=${encodeURIComponent(link.ticket)}` : '';
  return (
    <Sheet title={t('stage.link')}>
      <p className={classes.lead}>{t('stage.linkLead')}</p>
      <RefusalAlert refusal={refusal} onClose={() => setRefusal(null)} />
      <Button variant={link ? 'default' : 'outline'} loading={sending} onClick={() => void make()}>
        {t(link ? 'stage.another' : 'stage.make')}
      </Button>
      {link ? (
        <div className={`${classes.bar} ${classes.heads} ${classes.above}`}>
          <QrCode value={url} label={t('stage.link')} size="11rem" />
          <div className={classes.grow}>
            <CopyLink label={t('stage.once')} url={url} />
            <p className={classes.small}>
              {t('stage.expires')} <Timer until={link.expiresAt} />
            </p>
          </div>
        </div>
      ) : null}
    </Sheet>
  );
}
