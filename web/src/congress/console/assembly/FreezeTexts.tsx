import type { Item } from '@congress/contract/congress/preparation/view';
import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCongress, useMay } from '../../live/selectors.ts';
import { Icon } from '../../../ui/parts/Icon.tsx';
import { refusalOf } from '../../../live/http/http.ts';
import { LineSkeleton } from '../../../ui/frame/PageSkeleton.tsx';
import { PrimaryAction } from '../../../ui/acts/PrimaryAction.tsx';
import { RefusalAlert } from '../../../ui/acts/RefusalAlert.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { Answer } from '../../../ui/desk/Answer.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { DocumentButton } from '../parts/DocumentButton.tsx';
import { ChangesButton } from '../preparation/items/ChangesButton.tsx';
import { DraftNote } from '../../../ui/desk/forms/DraftNote.tsx';
import { Form } from '../../../ui/desk/forms/Form.tsx';
import { TextField } from '../../../ui/desk/editor/TextField.tsx';
import { Note } from '../../../ui/desk/Note.tsx';
import { Tag } from '../../../ui/desk/Tag.tsx';
import { useDocument } from '../queries.ts';
import { useDraft } from '../../../ui/desk/forms/drafts.ts';
import { useAct } from '../useAct.ts';

/** The most characters a text may have. */
const MOST = 20_000;

/** 定稿: the final text of each item, as it stands or in new words. */
export function FreezeTexts({ active }: { active: boolean }) {
  const { t } = useTranslation('console');
  const { items } = useCongress();
  const host = useMay('freezeItem');
  const frozen = items.filter((item) => item.frozen).length;
  return (
    <Sheet title={t('freeze.title')} extra={<Tag>{`${frozen} / ${items.length}`}</Tag>}>
      <p className={classes.lead}>{t('freeze.lead')}</p>
      <ol className={classes.list}>
        {items.map((item) => (
          <Row key={item.id} item={item} may={active && host} />
        ))}
      </ol>
    </Sheet>
  );
}

function Row({ item, may }: { item: Item; may: boolean }) {
  const { t } = useTranslation('console');
  const [editing, setEditing] = useState(false);
  return (
    <li className={`${classes.bar} ${classes.spread}`}>
      <span className={classes.grow}>
        <span className={classes.name}>{item.title}</span>
      </span>
      {item.text ? <DocumentButton document={item.text} title={item.title} /> : null}
      <ChangesButton item={item} />
      {item.frozen ? (
        <Tag tone="done">
          <Icon name="lock" size="1em" /> {t('freeze.done')}
        </Tag>
      ) : may ? (
        <Button variant="outline" aria-label={t('freeze.what', { title: item.title })} onClick={() => setEditing(true)}>
          {t('freeze.freeze')}
        </Button>
      ) : (
        <Tag>{t('freeze.draft')}</Tag>
      )}
      {editing ? <FreezeDialog item={item} onClose={() => setEditing(false)} /> : null}
    </li>
  );
}

function FreezeDialog({ item, onClose }: { item: Item; onClose: () => void }) {
  const { t: common } = useTranslation();
  const { data, error, refetch } = useDocument(item.text?.documentId);
  return (
    <Modal
      opened
      onClose={onClose}
      title={item.title}
      size="64rem"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {error ? <RefusalAlert refusal={refusalOf(error)} onRetry={() => void refetch()} /> : null}
      {data ? (
        <FreezeForm itemId={item.id} before={data.text} onDone={onClose} />
      ) : error ? null : (
        <LineSkeleton lines={8} />
      )}
    </Modal>
  );
}

function FreezeForm({ itemId, before, onDone }: { itemId: string; before: string; onDone: () => void }) {
  const { t } = useTranslation('console');
  const freeze = useAct('freezeItem');
  const draft = useDraft(`freeze:${itemId}`, { text: before }, { base: before });
  const { text } = draft.value;
  const changed = text.trim() !== before.trim();
  const empty = text.trim() === '';
  const submit = async (): Promise<void> => {
    if (empty || text.length > MOST) return;
    const answer = await freeze.run({ itemId, ...(changed ? { text: text.trim() } : {}) });
    if (answer?.became !== 'accepted') return;
    draft.forget();
    onDone();
  };
  return (
    <Form onSubmit={() => void submit()}>
      <DraftNote of={draft} />
      <TextField
        label={t('freeze.text')}
        description={t('freeze.hint')}
        value={text}
        most={MOST}
        onChange={(next) => draft.write({ text: next })}
      />
      {changed ? <Note icon="warn">{t('freeze.changed')}</Note> : null}
      <Answer of={freeze} />
      <PrimaryAction
        type="submit"
        sending={freeze.sending}
        unconfirmed={freeze.unconfirmed}
        reason={empty ? t('act.missing', { field: t('freeze.text') }) : text.length > MOST ? t('act.tooLong') : null}
      >
        {t(changed ? 'freeze.freezeChanged' : 'freeze.freezeAsIs')}
      </PrimaryAction>
      <p className={classes.small}>{t('freeze.final')}</p>
    </Form>
  );
}
