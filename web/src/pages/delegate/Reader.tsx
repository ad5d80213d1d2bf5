import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { useMe } from '../../live/selectors.ts';
import { useCommand } from '../../live/useCommand.ts';
import { DocumentText } from '../../ui/DocumentText.tsx';
import { LineSkeleton } from '../../ui/PageSkeleton.tsx';
import { PrimaryAction } from '../../ui/PrimaryAction.tsx';
import { RefusalAlert } from '../../ui/RefusalAlert.tsx';
import classes from './Reader.module.css';
import { Done } from './Rows.tsx';
import { useText } from './useText.ts';

export type ReaderProps = {
  documentId: string;
  title: string;
  head?: ReactNode;
  foot?: ReactNode;
  /** Ends with "I have read this". */
  mark?: boolean;
};

/** A text of the congress, and the mark that I have read it. */
export function Reader({ documentId, title, head, foot, mark = true }: ReaderProps) {
  const { value, refusal, retry } = useText(documentId);
  if (refusal) return <RefusalAlert refusal={refusal} onRetry={retry} />;
  if (!value) return <LineSkeleton lines={8} />;
  return (
    <>
      <DocumentText title={title} text={value.text} head={head} foot={foot} />
      {mark ? <ReadMark documentId={documentId} /> : null}
    </>
  );
}

function ReadMark({ documentId }: { documentId: string }) {
  const read = useMe().read.includes(documentId);
  const { run, sending, unconfirmed, refusal, dismiss } = useCommand('markRead');
  const { t } = useTranslation('delegate');
  if (read) {
    return (
      <div className={classes.mark}>
        <Done>{t('read.done')}</Done>
      </div>
    );
  }
  return (
    <div className={classes.mark}>
      <RefusalAlert refusal={refusal} onClose={dismiss} />
      <PrimaryAction sending={sending} unconfirmed={unconfirmed} onClick={() => void run({ documentId })}>
        {t('read.mark')}
      </PrimaryAction>
    </div>
  );
}
