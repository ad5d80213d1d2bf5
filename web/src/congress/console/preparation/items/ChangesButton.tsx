import type { Item } from '@congress/contract/congress/preparation/view';
import { Button, Modal } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LineSkeleton } from '../../../../ui/frame/PageSkeleton.tsx';
import { useCongress } from '../../../live/selectors.ts';

const ItemVersions = lazy(async () => ({
  default: (await import('../../../ui/versions/ItemVersions.tsx')).ItemVersions,
}));

/** Opens what changed in an item's text; nothing where it has had one wording only. */
export function ChangesButton({ item }: { item: Item }) {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation();
  const { id } = useCongress();
  const [open, setOpen] = useState(false);
  if ((item.text?.revision ?? 1) < 2) return null;
  return (
    <>
      <Button variant="subtle" px="xs" onClick={() => setOpen(true)}>
        {t('items.changes')}
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        size="56rem"
        title={t('items.changesOf', { title: item.title })}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        <Suspense fallback={<LineSkeleton lines={8} />}>
          <ItemVersions congressId={id} itemId={item.id} />
        </Suspense>
      </Modal>
    </>
  );
}
