import { signInBegan } from '@congress/contract/congress/assembly/questions';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCongress, useMay } from '../../live/selectors.ts';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { Answer } from '../../../ui/desk/Answer.tsx';
import { ConfirmedAct } from '../../../ui/acts/ConfirmedAct.tsx';
import { ReasonDialog } from '../../../ui/desk/forms/ReasonDialog.tsx';
import { useAct } from '../useAct.ts';
import classes from './RunFrame.module.css';

type Halt = 'adjourn' | 'postpone' | 'cancelCongress';

/** Adjourning and resuming; before the first sign-in also postponing and cancelling. */
export function Conduct() {
  const { t } = useTranslation('console');
  const { status, steps } = useCongress();
  const host = useMay('adjourn');
  const resume = useAct('resume');
  const halts = {
    adjourn: useAct('adjourn'),
    postpone: useAct('postpone'),
    cancelCongress: useAct('cancelCongress'),
  };
  const [asked, setAsked] = useState<Halt | null>(null);
  if (!host || status === 'archived' || status === 'cancelled') return null;
  const still = status !== 'active';
  const began = signInBegan({ steps });
  const choices: Halt[] = [
    ...(still ? [] : (['adjourn'] as const)),
    ...(began || still ? [] : (['postpone'] as const)),
    ...(began ? [] : (['cancelCongress'] as const)),
  ];
  const halt = async (kind: Halt, reason: string): Promise<boolean> => {
    const answer = await halts[kind].run({ reason });
    setAsked(null);
    return answer?.became === 'accepted';
  };
  return (
    <Sheet>
      {still ? (
        <ConfirmedAct
          label={t('conduct.resume')}
          title={t('conduct.resumeTitle')}
          sending={resume.sending}
          unconfirmed={resume.unconfirmed}
          run={() => resume.run({})}
        >
          {t('conduct.resumeText')}
        </ConfirmedAct>
      ) : null}
      <Answer of={resume} />
      {choices.map((kind) => (
        <Answer key={kind} of={halts[kind]} />
      ))}
      <div role="group" aria-label={t('conduct.title')} className={classes.conduct}>
        {choices.map((kind) => (
          <Button key={kind} variant="default" onClick={() => setAsked(kind)}>
            {t(`conduct.${kind}`)}
          </Button>
        ))}
      </div>
      {asked ? (
        <ReasonDialog
          opened
          draft={asked}
          title={t(`conduct.${asked}Title`)}
          label={t('conduct.reason')}
          confirmLabel={t(`conduct.${asked}`)}
          irreversible={asked === 'cancelCongress'}
          sending={halts[asked].sending}
          unconfirmed={halts[asked].unconfirmed}
          onConfirm={(reason) => halt(asked, reason)}
          onCancel={() => setAsked(null)}
        >
          {t(`conduct.${asked}Text`)}
        </ReasonDialog>
      ) : null}
    </Sheet>
  );
}
