import type { Candidate } from '@congress/contract/kernel/ballot/items';
import { Button, Modal } from '@mantine/core';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { useCongressFact } from '../../../../live/selectors.ts';
import { RefusalAlert } from '../../../../../ui/acts/RefusalAlert.tsx';
import { LineSkeleton } from '../../../../../ui/frame/PageSkeleton.tsx';
import { useText } from '../../../parts/useText.ts';
import own from './Election.module.css';

/** Whose profile is open: the phone's own way back closes it, and the list is where it was. */
export function useProfile(): { of: string | null; open: (candidateId: string) => void; close: () => void } {
  const navigate = useNavigate();
  const { state } = useLocation() as { state: { profile?: string } | null };
  const open = useCallback(
    (profile: string) => void navigate('.', { state: { ...state, profile }, preventScrollReset: true }),
    [navigate, state],
  );
  const close = useCallback(() => void navigate(-1), [navigate]);
  return { of: state?.profile ?? null, open, close };
}

/** What is known of a candidate, over the list. */
export function CandidateProfile({ candidate, onClose }: { candidate: Candidate | undefined; onClose: () => void }) {
  const { t } = useTranslation('marking');
  return (
    <Modal.Root opened={candidate !== undefined} onClose={onClose} centered>
      <Modal.Overlay backgroundOpacity={0.5} />
      <Modal.Content aria-label={candidate?.name}>
        <Modal.Body>
          <p className={own.profileName}>{candidate?.name}</p>
          {candidate?.detail ? <p>{candidate.detail}</p> : null}
          {candidate ? <Statement candidateId={candidate.id} /> : null}
          <Button data-autofocus fullWidth size="lg" onClick={onClose}>
            {t('backToBallot')}
          </Button>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** What candidates said of themselves when they accepted. */
function Statement({ candidateId }: { candidateId: string }) {
  const { t } = useTranslation('marking');
  const statement = useCongressFact(
    ({ nomination }) => nomination?.candidacies.find(({ id }) => id === candidateId)?.statement ?? null,
  );
  const { value, refusal, retry } = useText(statement?.documentId ?? null);
  if (!statement) return <p>{t('profileNone')}</p>;
  if (refusal) return <RefusalAlert refusal={refusal} onRetry={retry} />;
  return value ? <p className={own.statement}>{value.text}</p> : <LineSkeleton lines={4} />;
}
