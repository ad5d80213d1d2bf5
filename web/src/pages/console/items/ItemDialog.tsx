import type { Item } from '@congress/contract/snapshot';
import type { DecisionKind, Power } from '@congress/contract/vocabulary';
import { Checkbox, Modal, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTerms } from '../../../i18n/useTerms.ts';
import { useCongress } from '../../../live/selectors.ts';
import { refusalOf } from '../../../live/http.ts';
import { LineSkeleton } from '../../../ui/PageSkeleton.tsx';
import { PrimaryAction } from '../../../ui/PrimaryAction.tsx';
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx';
import { Answer } from '../parts/Answer.tsx';
import { Columns, Form } from '../parts/Form.tsx';
import { Note } from '../parts/Note.tsx';
import { useDocument, useRule } from '../queries.ts';
import { decisionsFor } from '@congress/contract/decisions';
import { useAct } from '../useAct.ts';

const powers: Power[] = ['adopt', 'advise', 'supervise', 'elect', 'evaluate', 'procedural'];

/** Adds an item or changes one, once its present text is there. */
export function ItemDialog({ item, onClose }: { item: Item | null; onClose: () => void }) {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation();
  const { data, error, refetch } = useDocument(item?.text?.documentId);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(item ? 'items.edit' : 'items.add')}
      size="56rem"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {error ? <RefusalAlert refusal={refusalOf(error)} onRetry={() => void refetch()} /> : null}
      {!item?.text || data ? (
        <ItemForm item={item} before={data?.text ?? ''} onClose={onClose} />
      ) : error ? null : (
        <LineSkeleton lines={10} />
      )}
    </Modal>
  );
}

function ItemForm({ item, before, onClose }: { item: Item | null; before: string; onClose: () => void }) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const { profile, mode } = useCongress();
  const add = useAct('addItem');
  const change = useAct('changeItem');
  const secretPowers = useRule(profile, 'secretPowers') ?? [];
  const vitalRule = useRule(profile, 'vitalInterest') ?? 'warn-with-reason';
  const [title, setTitle] = useState(item?.title ?? '');
  const [power, setPower] = useState<Power>(item?.power ?? 'adopt');
  const [wanted, setDecision] = useState<DecisionKind>(item?.decision ?? 'secret');
  const [vitalInterest, setVital] = useState(item?.vitalInterest ?? false);
  const [vitalReason, setVitalReason] = useState(item?.vitalReason ?? '');
  const [text, setText] = useState(before);
  const allowed = decisionsFor(power, secretPowers);
  const decision = allowed.includes(wanted) ? wanted : (allowed[0] ?? 'secret');
  const needsReason = vitalInterest && mode === 'online' && vitalRule === 'warn-with-reason';
  const missing =
    title.trim() === ''
      ? t('items.name')
      : text.trim() === ''
        ? t('items.text')
        : needsReason && vitalReason.trim() === ''
          ? t('items.vitalReason')
          : null;
  const handle = item ? change : add;
  const submit = async (): Promise<void> => {
    if (missing) return;
    const fields = {
      title: title.trim(),
      power,
      decision,
      vitalInterest,
      vitalReason: vitalInterest ? vitalReason.trim() : '',
      text: text.trim(),
    };
    const answer = await (item ? change.run({ itemId: item.id, ...fields }) : add.run(fields));
    if (answer?.ok) onClose();
  };
  return (
    <Form onSubmit={() => void submit()}>
      <TextInput
        label={t('items.name')}
        value={title}
        maxLength={200}
        data-autofocus
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Columns>
        <Select
          label={t('items.power')}
          allowDeselect={false}
          data={powers.map((one) => ({ value: one, label: terms.power(one) }))}
          value={power}
          onChange={(value) => setPower(powers.find((one) => one === value) ?? power)}
        />
        <Select
          label={t('items.decision')}
          {...(allowed.length === 1 ? { description: t('items.decisionFixed') } : {})}
          allowDeselect={false}
          data={allowed.map((one) => ({ value: one, label: terms.decision(one) }))}
          value={decision}
          onChange={(value) => setDecision(allowed.find((one) => one === value) ?? decision)}
        />
      </Columns>
      <Checkbox
        label={t('items.vital')}
        description={t('items.vitalHint')}
        checked={vitalInterest}
        onChange={(event) => setVital(event.currentTarget.checked)}
      />
      {vitalInterest ? (
        <Note icon={mode === 'online' ? 'warn' : 'info'} tone={mode === 'online' ? 'warn' : 'calm'}>
          {t(mode === 'online' ? `items.rule.${vitalRule}` : 'items.rule.inRoom')}
        </Note>
      ) : null}
      {vitalInterest && mode === 'online' && vitalRule === 'warn-with-reason' ? (
        <Textarea
          label={t('items.vitalReason')}
          value={vitalReason}
          maxLength={1000}
          autosize
          onChange={(event) => setVitalReason(event.currentTarget.value)}
        />
      ) : null}
      <Textarea
        label={t('items.text')}
        description={t('items.textHint')}
        value={text}
        maxLength={20_000}
        autosize
        minRows={8}
        maxRows={16}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Answer of={handle} />
      <PrimaryAction
        type="submit"
        sending={handle.sending}
        unconfirmed={handle.unconfirmed}
        reason={missing ? t('act.missing', { field: missing }) : null}
      >
        {t('act.save')}
      </PrimaryAction>
    </Form>
  );
}
