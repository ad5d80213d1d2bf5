import { Button } from '@mantine/core';
import type { CongressView } from '@congress/contract/congress/snapshot';
import { useTranslation } from 'react-i18next';
import { useTerms } from '../../texts/useTerms.ts';
import { useCongress, usePerson } from '../../live/selectors.ts';
import { useCommand } from '../../live/useCommand.ts';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { NotDoneAlert } from '../../../ui/acts/NotDoneAlert.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { Timer } from '../../../ui/text/Timer.tsx';
import { Rows } from '../parts/Rows.tsx';
import classes from './chair.module.css';

type Speaker = CongressView['speakers'][number];

/** Who has the floor and who asked for it, each with what the chair may say to them. */
export function Floor() {
  const { speakers } = useCongress();
  const { t } = useTranslation(['delegateLater', 'delegate']);
  return (
    <Sheet title={t('chair.floor')}>
      {speakers.length === 0 ? (
        <EmptyState icon="speak" title={t('speak.nobody')}>
          {t('chair.nobodyText')}
        </EmptyState>
      ) : (
        <Rows>
          {speakers.map((speaker) => (
            <OnTheFloor key={speaker.personId} speaker={speaker} />
          ))}
        </Rows>
      )}
    </Sheet>
  );
}

function OnTheFloor({ speaker: { personId, state, since, topic } }: { speaker: Speaker }) {
  const { t } = useTranslation(['delegateLater', 'delegate']);
  const terms = useTerms();
  const name = terms.name(usePerson(personId));
  const call = useCommand('callSpeaker');
  const finish = useCommand('finishSpeaking');
  const speaks = state === 'speaking';
  return (
    <li className={classes.speaker}>
      <p className={classes.who}>
        <strong>{name}</strong>
        <span>
          {t(speaks ? 'speak.now' : 'chair.waits')} <Timer since={since} />
        </span>
      </p>
      {topic ? <p className={classes.topic}>{topic}</p> : null}
      <NotDoneAlert of={call.notDone ?? finish.notDone} onClose={call.notDone ? call.dismiss : finish.dismiss} />
      <div className={classes.acts}>
        {speaks ? null : (
          <Button
            loading={call.sending}
            aria-label={t('chair.callWho', { name })}
            onClick={() => void call.run({ personId })}
          >
            {t('chair.call')}
          </Button>
        )}
        <Button
          variant="default"
          loading={finish.sending}
          aria-label={t(speaks ? 'chair.finishWho' : 'chair.strikeWho', { name })}
          onClick={() => void finish.run({ personId })}
        >
          {t(speaks ? 'chair.finish' : 'chair.strike')}
        </Button>
      </div>
    </li>
  );
}
