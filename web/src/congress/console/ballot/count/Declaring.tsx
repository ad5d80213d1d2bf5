import type { CountReport, Paper } from '@congress/contract/congress/ballot/view';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../live/selectors.ts';
import { DeclarationTexts } from '../../../ui/results/DeclarationTexts.tsx';
import { Answer } from '../../../../ui/desk/Answer.tsx';
import { ConfirmedAct } from '../../../../ui/acts/ConfirmedAct.tsx';
import ballotClasses from '../ballot.module.css';
import { useAct } from '../../useAct.ts';

type Props = { paper: Paper; report: CountReport; active: boolean };

/** Declares what was counted, after showing the very words. */
export function Declaring({ paper, report, active }: Props) {
  const { t } = useTranslation('console');
  const host = useMay('declareResult');
  const declare = useAct('declareResult');
  if (!active) return null;
  const ready = paper.state === 'certified' || paper.method === 'hands';
  const reason = host ? (ready ? null : t('sign.needed')) : t('paper.hostOnly');
  return (
    <>
      <Answer of={declare} />
      <ConfirmedAct
        label={t('paper.declare')}
        title={t('paper.declareTitle', { title: paper.title })}
        irreversible
        reason={reason}
        sending={declare.sending}
        unconfirmed={declare.unconfirmed}
        run={() => declare.run({ paperId: paper.id })}
      >
        <p>{t('paper.declareText')}</p>
        <div
          className={ballotClasses.preview}
          role="region"
          aria-label={t('paper.declareText')}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
          tabIndex={0}
        >
          <DeclarationTexts paper={paper} report={report} />
        </div>
      </ConfirmedAct>
    </>
  );
}
