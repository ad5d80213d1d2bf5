import type { ElectionItem } from '@congress/contract/congress/ballot/view';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NameOther } from '../../ballot/marking/election/NameOther.tsx';

type Props = {
  paperId: string;
  item: ElectionItem;
  written: string[];
  onName: (personId: string, name: string) => void;
};

/** Adds a line for somebody who was written in on ballots of the room. */
export function AddName({ paperId, item, written, onName }: Props) {
  const { t } = useTranslation('room');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" size="lg" onClick={() => setOpen(true)}>
        {t('addName')}
      </Button>
      {open ? (
        <NameOther
          paperId={paperId}
          item={item}
          written={written}
          onClose={() => setOpen(false)}
          onName={({ id, name }) => {
            onName(id, name);
            setOpen(false);
          }}
        />
      ) : null}
    </>
  );
}
