import type { SecondStepBegun } from '@congress/contract/kernel/secondStep';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../i18n/useFormat.ts';
import { refusalOf } from '../../../../live/http/http.ts';
import { beginSecondStep, lookAtSecondStep } from '../../../../live/http/ownWays.ts';
import { RefusalAlert } from '../../../../ui/acts/RefusalAlert.tsx';
import { LineSkeleton } from '../../../../ui/frame/PageSkeleton.tsx';
import { ConfirmSecondStep } from './ConfirmSecondStep.tsx';
import { EndSecondStep } from './EndSecondStep.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';

/** 两步登录: whether it is on; set up with an app, recovery codes shown once; ended with the password. */
export function SecondStep() {
  const { t } = useTranslation('desk');
  const { date, number } = useFormat();
  const state = useQuery({ queryKey: ['second-step'], queryFn: lookAtSecondStep });
  const [begun, setBegun] = useState<SecondStepBegun | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const begin = (): void => {
    setFailed(null);
    beginSecondStep().then(setBegun, setFailed);
  };
  if (state.error) return <RefusalAlert refusal={refusalOf(state.error)} onRetry={() => void state.refetch()} />;
  if (!state.data) return <LineSkeleton lines={2} />;
  if (codes) return <RecoveryCodes codes={codes} onDone={() => setCodes(null)} />;
  if (state.data.on) {
    return (
      <>
        <p>
          {t('secondStep.on', {
            date: state.data.since ? date(state.data.since) : '',
            left: number(state.data.recoveryCodesLeft),
          })}
        </p>
        <EndSecondStep onEnded={() => void state.refetch()} />
      </>
    );
  }
  if (begun) {
    return (
      <ConfirmSecondStep
        begun={begun}
        onConfirmed={(made) => {
          setBegun(null);
          setCodes(made);
          void state.refetch();
        }}
      />
    );
  }
  return (
    <>
      <p>{t('secondStep.lead')}</p>
      <RefusalAlert refusal={failed ? refusalOf(failed) : null} />
      <Button variant="default" onClick={begin}>
        {t('secondStep.begin')}
      </Button>
    </>
  );
}
