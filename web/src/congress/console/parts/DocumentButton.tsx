import type { TextRef } from '@congress/contract/kernel/documents';
import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../../../live/http/http.ts';
import { DocumentText } from '../../../ui/text/DocumentText.tsx';
import { LineSkeleton } from '../../../ui/frame/PageSkeleton.tsx';
import { RefusalAlert } from '../../../ui/acts/RefusalAlert.tsx';
import { useDocument } from '../queries.ts';
import classes from '../../../ui/desk/desk.module.css';
import { More } from '../../../ui/desk/More.tsx';

type Props = { document: TextRef; title: string; label?: string };

/** Opens a text to read; the digest that the log vouches for is one press further. */
export function DocumentButton({ document, title, label }: Props) {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="subtle" px="xs" onClick={() => setOpen(true)}>
        {label ?? t('doc.read')}
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        size="56rem"
        title={title}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        <Reader document={document} title={title} />
      </Modal>
    </>
  );
}

/** A text in place, with its digest. */
export function Reader({ document, title }: { document: TextRef; title: string }) {
  const { t } = useTranslation('console');
  const { data, error, refetch } = useDocument(document.documentId);
  if (error) return <RefusalAlert refusal={refusalOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <LineSkeleton lines={8} />;
  return (
    <>
      <DocumentText title={title} text={data.text} />
      <More quiet title={`${t('doc.revision', { revision: document.revision })} · ${t('doc.check')}`}>
        <p className={classes.small}>{t('doc.checkText')}</p>
        <code className={classes.digest}>{document.sha256}</code>
      </More>
    </>
  );
}
