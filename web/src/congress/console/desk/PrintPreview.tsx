import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../../../live/http/http.ts';
import { RefusalAlert } from '../../../ui/acts/RefusalAlert.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { LineSkeleton } from '../../../ui/frame/PageSkeleton.tsx';
import { printAsPage, type Wanted } from '../../api/prints.ts';
import { useCongress } from '../../live/selectors.ts';
import printClasses from './prints.module.css';

/** Opens a print as it will lie on paper, and sends it to a printer from there. */
export function PrintPreview({ wanted, title }: { wanted: Wanted; title: string }) {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="light" px="sm" aria-label={t('prints.lookAt', { title })} onClick={() => setOpen(true)}>
        {t('prints.look')}
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        size="64rem"
        title={title}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        <Page wanted={wanted} title={title} />
      </Modal>
    </>
  );
}

function Page({ wanted, title }: { wanted: Wanted; title: string }) {
  const { t } = useTranslation('console');
  const { id } = useCongress();
  const frame = useRef<HTMLIFrameElement>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['print', id, wanted],
    queryFn: () => printAsPage(id, wanted),
    gcTime: 0,
  });
  if (error) return <RefusalAlert refusal={refusalOf(error)} onRetry={() => void refetch()} />;
  if (data === undefined) return <LineSkeleton lines={12} />;
  return (
    <>
      {/* It runs nothing and loads nothing; it is of this origin only so that it can be printed from here. */}
      <iframe
        ref={frame}
        className={printClasses.paper}
        title={title}
        sandbox="allow-same-origin allow-modals"
        srcDoc={data}
      />
      <div className={`${classes.bar} ${classes.end} ${classes.above}`}>
        <Button onClick={() => frame.current?.contentWindow?.print()}>{t('prints.print')}</Button>
      </div>
    </>
  );
}
