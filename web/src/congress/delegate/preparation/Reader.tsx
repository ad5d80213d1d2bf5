import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { useMe } from '../../live/selectors.ts';
import { useCommand } from '../../live/useCommand.ts';
import { DocumentText } from '../../../ui/text/DocumentText.tsx';
import { LineSkeleton } from '../../../ui/frame/PageSkeleton.tsx';
import { PrimaryAction } from '../../../ui/acts/PrimaryAction.tsx';
import { NotDoneAlert } from '../../../ui/acts/NotDoneAlert.tsx';
import { RefusalAlert } from '../../../ui/acts/RefusalAlert.tsx';
import classes from './Reader.module.css';
import { Done } from '../parts/Rows.tsx';
import { useText } from '../parts/useText.ts';

export type ReaderProps = {
  documentId: string;
  title: string;
  head?: ReactNode;
  foot?: ReactNode;
  /** 1 where its title is the page's heading, so that nothing is said twice. */
  level?: 1 | 2;
  /** Ends with "I have read this". */
  mark?: boolean;
};

/** A text of the congress, and the mark that I have read it. */
export function Reader({ documentId, title, head, foot, level = 1, mark = true }: ReaderProps) {
  const { value, refusal, retry } = useText(documentId);
  if (!value) {
    return (
      <>
        <DocumentText title={title} level={level} text="" head={head} />
        {refusal ? <RefusalAlert refusal={refusal} onRetry={retry} /> : <LineSkeleton lines={8} />}
      </>
    );
  }
  return (
    <>
      <DocumentText title={title} level={level} text={value.text} head={head} foot={foot} />
      {mark ? <ReadMark documentId={documentId} /> : null}
    </>
  );
}

function ReadMark({ documentId }: { documentId: string }) {
  const read = useMe().read.includes(documentId);
  const { run, sending, unconfirmed, notDone, dismiss } = useCommand('markRead');
  const { t } = useTranslation('delegateLater');
  if (read) {
    return (
      <div className={classes.mark}>
        <Done>{t('read.done')}</Done>
      </div>
    );
  }
  return (
    <div className={classes.mark}>
      <NotDoneAlert of={notDone} onClose={dismiss} />
      <PrimaryAction sending={sending} unconfirmed={unconfirmed} onClick={() => void run({ documentId })}>
        {t('read.mark')}
      </PrimaryAction>
    </div>
  );
}
