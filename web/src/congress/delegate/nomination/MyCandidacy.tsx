import { standingOf } from '@congress/contract/congress/nomination/questions';
import type { Candidacy } from '@congress/contract/congress/nomination/view';
import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { useOpenStep } from '../../live/selectors.ts';
import { ConfirmedCommand } from '../parts/ConfirmedCommand.tsx';
import list from '../parts/lists.module.css';
import { Done } from '../parts/Rows.tsx';
import { useDraft } from '../parts/useDraft.ts';

/** What I answer to a nomination, what I say of myself, and the way out. */
export function MyCandidacy({ of }: { of: Candidacy }) {
  const { t } = useTranslation('delegate');
  const open = useOpenStep()?.kind === 'nomination';
  const answering = open && of.answer !== 'declined' && of.publishedAt === null && !of.withdrawn;
  return (
    <>
      {answering ? <Answer of={of} /> : null}
      {of.answer === 'accepted' && standingOf(of) === 'standing' ? (
        <Sheet title={t('candidates.withdrawTitle')}>
          <p className={list.quiet}>{t('candidates.withdrawHint')}</p>
          <ConfirmedCommand
            type="withdrawCandidacy"
            body={{ candidacyId: of.id, reason: '', document: null }}
            label={t('candidates.withdraw')}
            tone="quiet"
            irreversible
          >
            {t('candidates.withdrawText')}
          </ConfirmedCommand>
        </Sheet>
      ) : null}
    </>
  );
}

function Answer({ of }: { of: Candidacy }) {
  const { t } = useTranslation('delegate');
  const [detail, setDetail] = useDraft(`candidate-detail:${of.id}`);
  const [statement, setStatement] = useDraft(`candidate-statement:${of.id}`);
  const accepted = of.answer === 'accepted';
  return (
    <Sheet title={t(accepted ? 'candidates.more' : 'candidates.asked')} tone={accepted ? 'plain' : 'act'}>
      {accepted ? <Done>{t('candidates.iAccepted')}</Done> : null}
      <TextInput
        label={t('candidates.detail')}
        value={detail}
        maxLength={200}
        onChange={(event) => setDetail(event.currentTarget.value)}
      />
      <Textarea
        label={t('candidates.statement')}
        description={t('candidates.statementHint')}
        value={statement}
        rows={6}
        maxLength={2000}
        onChange={(event) => setStatement(event.currentTarget.value)}
      />
      <ConfirmedCommand
        type="acceptNomination"
        body={{
          candidacyId: of.id,
          detail: detail.trim(),
          statement: statement.trim(),
          photo: of.photo,
          document: null,
        }}
        label={t(accepted ? 'candidates.save' : 'candidates.accept')}
      >
        {t('candidates.acceptText')}
      </ConfirmedCommand>
      {accepted ? null : (
        <ConfirmedCommand
          type="declineNomination"
          body={{ candidacyId: of.id, document: null }}
          label={t('candidates.decline')}
          tone="quiet"
          irreversible
        >
          {t('candidates.declineText')}
        </ConfirmedCommand>
      )}
    </Sheet>
  );
}
