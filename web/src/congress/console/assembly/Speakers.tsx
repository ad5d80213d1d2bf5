import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCongress } from '../../live/selectors.ts';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { Timer } from '../../../ui/text/Timer.tsx';
import { Answer } from '../../../ui/desk/Answer.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { Tag } from '../../../ui/desk/Tag.tsx';
import { useNameOf } from '../queries.ts';
import { useAct } from '../useAct.ts';

/** Who speaks, and who asked to. */
export function Speakers({ active }: { active: boolean }) {
  const { t } = useTranslation('console');
  const { speakers } = useCongress();
  const nameOf = useNameOf();
  const call = useAct('callSpeaker');
  const finish = useAct('finishSpeaking');
  return (
    <Sheet title={t('speakers.title')} extra={<Tag>{speakers.length}</Tag>}>
      <Answer of={call} />
      <Answer of={finish} />
      {speakers.length === 0 ? (
        <EmptyState icon="speak" title={t('speakers.none')}>
          {t('speakers.noneText')}
        </EmptyState>
      ) : (
        <ol className={classes.list}>
          {speakers.map(({ personId, state, since, topic }) => (
            <li key={personId} className={`${classes.bar} ${classes.spread}`}>
              <span className={classes.grow}>
                <span className={classes.name}>{nameOf(personId)}</span>{' '}
                {state === 'speaking' ? <Tag tone="act">{t('speakers.speaking')}</Tag> : null}
                <br />
                <span className={classes.small}>
                  {topic || t('speakers.noTopic')} · {t(state === 'speaking' ? 'speakers.spoken' : 'speakers.waited')}{' '}
                  <Timer since={since} />
                </span>
              </span>
              {active ? (
                <span className={classes.bar}>
                  {state === 'waiting' ? (
                    <Button
                      variant="outline"
                      loading={call.sending}
                      aria-label={t('speakers.callWho', { name: nameOf(personId) })}
                      onClick={() => void call.run({ personId })}
                    >
                      {t('speakers.call')}
                    </Button>
                  ) : null}
                  <Button
                    variant="default"
                    loading={finish.sending}
                    aria-label={t(state === 'speaking' ? 'speakers.finishWho' : 'speakers.removeWho', {
                      name: nameOf(personId),
                    })}
                    onClick={() => void finish.run({ personId })}
                  >
                    {t(state === 'speaking' ? 'speakers.finish' : 'speakers.remove')}
                  </Button>
                </span>
              ) : null}
            </li>
          ))}
        </ol>
      )}
    </Sheet>
  );
}
