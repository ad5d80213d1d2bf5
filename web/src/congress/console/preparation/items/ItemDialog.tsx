import { decisionsFor } from '@congress/contract/congress/preparation/decisions';
import type { ItemElection } from '@congress/contract/congress/preparation/itemParts';
import type { Item } from '@congress/contract/congress/preparation/view';
import type { Power } from '@congress/contract/congress/vocabulary';
import { Checkbox, Modal, Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTerms } from '../../../texts/useTerms.ts';
import { useCongress } from '../../../live/selectors.ts';
import { refusalOf } from '../../../../live/http/http.ts';
import { LineSkeleton } from '../../../../ui/frame/PageSkeleton.tsx';
import { PrimaryAction } from '../../../../ui/acts/PrimaryAction.tsx';
import { RefusalAlert } from '../../../../ui/acts/RefusalAlert.tsx';
import { Answer } from '../../../../ui/desk/Answer.tsx';
import { DraftNote } from '../../../../ui/desk/forms/DraftNote.tsx';
import { Columns, Form } from '../../../../ui/desk/forms/Form.tsx';
import { TextField } from '../../../../ui/desk/editor/TextField.tsx';
import { Note } from '../../../../ui/desk/Note.tsx';
import { Why } from '../../../rules/why/Why.tsx';
import { secretBehind } from '@congress/contract/congress/rules/ruleBehind';
import { useDocument, useRule, useSecretPowers } from '../../queries.ts';
import { useDraft } from '../../../../ui/desk/forms/drafts.ts';
import { useAct } from '../../useAct.ts';
import { ElectionPreview, RatingPreview } from './BallotPreview.tsx';
import { ElectionFields } from './ElectionFields.tsx';
import { emptyElection, missingPart, ratingFields, type RatingFields as RatingOf, typed } from './parts.ts';
import { RatingFields } from './RatingFields.tsx';

/** The most characters a text may have. */
const MOST = 20_000;

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
      size="64rem"
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

type Fields = Pick<Item, 'title' | 'power' | 'decision' | 'vitalInterest' | 'vitalReason'> & {
  text: string;
  election: ItemElection;
  rating: RatingOf;
};

const empty = { title: '', power: 'adopt', decision: 'secret', vitalInterest: false, vitalReason: '' } as const;

function fieldsOf(item: Item | null, text: string, overall: string): Fields {
  const { title, power, decision, vitalInterest, vitalReason } = item ?? empty;
  const [election, rating] = [item?.election ?? emptyElection, ratingFields(item, overall)];
  return { title, power, decision, vitalInterest, vitalReason, text, election, rating };
}

/** The form of one item, or of the one to be added. */
export function itemDraft(item: Item | null): string {
  return `item:${item?.id ?? 'new'}`;
}

function ItemForm({ item, before, onClose }: { item: Item | null; before: string; onClose: () => void }) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const { mode } = useCongress();
  const add = useAct('addItem');
  const change = useAct('changeItem');
  const secretPowers = useSecretPowers();
  const vitalRule = useRule('vitalInterest') ?? 'warn-with-reason';
  const draft = useDraft<Fields>(itemDraft(item), fieldsOf(item, before, t('parts.overall')), {
    base: item?.text?.sha256 ?? '',
  });
  const { write } = draft;
  const { title, power, decision: wanted, vitalInterest, vitalReason, text, election, rating } = draft.value;
  const allowed = decisionsFor(power, secretPowers);
  const decision = allowed.includes(wanted) ? wanted : (allowed[0] ?? 'secret');
  const vitalSaid = t(mode === 'online' ? `items.rule.${vitalRule}` : 'items.rule.inRoom');
  const needsReason = vitalInterest && mode === 'online' && vitalRule === 'warn-with-reason';
  const lacking = missingPart(power, election, rating);
  const missing =
    title.trim() === ''
      ? t('items.name')
      : text.trim() === ''
        ? t('items.text')
        : needsReason && vitalReason.trim() === ''
          ? t('items.vitalReason')
          : lacking
            ? t(lacking)
            : null;
  const handle = item ? change : add;
  const submit = async (): Promise<void> => {
    if (missing || text.length > MOST) return;
    const fields = {
      title: title.trim(),
      power,
      decision,
      vitalInterest,
      vitalReason: vitalInterest ? vitalReason.trim() : '',
      text: text.trim(),
      ...(power === 'elect' ? { election: { ...election, post: election.post.trim() } } : {}),
      ...(power === 'evaluate' ? { rating: typed(rating) } : {}),
    };
    const answer = await (item ? change.run({ itemId: item.id, ...fields }) : add.run(fields));
    if (answer?.became !== 'accepted') return;
    draft.forget();
    onClose();
  };
  return (
    <Form onSubmit={() => void submit()}>
      <DraftNote of={draft} />
      <TextInput
        label={t('items.name')}
        value={title}
        maxLength={200}
        data-autofocus
        onChange={(event) => write({ title: event.currentTarget.value })}
      />
      <Columns>
        <Select
          label={t('items.power')}
          allowDeselect={false}
          data={powers.map((one) => ({ value: one, label: terms.power(one) }))}
          value={power}
          onChange={(value) => write({ power: powers.find((one) => one === value) ?? power })}
        />
        <Select
          label={t('items.decision')}
          {...(allowed.length === 1
            ? {
                description: (
                  <>
                    {t('items.decisionFixed')} <Why rules={secretBehind(power)} said={t('items.decisionFixed')} />
                  </>
                ),
              }
            : {})}
          allowDeselect={false}
          data={allowed.map((one) => ({ value: one, label: terms.decision(one) }))}
          value={decision}
          onChange={(value) => write({ decision: allowed.find((one) => one === value) ?? decision })}
        />
      </Columns>
      {power === 'elect' ? (
        <>
          <ElectionFields value={election} onChange={(value) => write({ election: value })} />
          <ElectionPreview election={election} />
        </>
      ) : null}
      {power === 'evaluate' ? (
        <>
          <RatingFields value={rating} onChange={(value) => write({ rating: value })} />
          <RatingPreview rating={rating} />
        </>
      ) : null}
      <Checkbox
        label={t('items.vital')}
        description={t('items.vitalHint')}
        checked={vitalInterest}
        onChange={(event) => write({ vitalInterest: event.currentTarget.checked })}
      />
      {vitalInterest ? (
        <Note icon={mode === 'online' ? 'warn' : 'info'} tone={mode === 'online' ? 'warn' : 'calm'}>
          {vitalSaid} <Why rules={['vitalInterest']} said={vitalSaid} />
        </Note>
      ) : null}
      {vitalInterest && mode === 'online' && vitalRule === 'warn-with-reason' ? (
        <Textarea
          label={t('items.vitalReason')}
          value={vitalReason}
          maxLength={1000}
          autosize
          onChange={(event) => write({ vitalReason: event.currentTarget.value })}
        />
      ) : null}
      <TextField
        label={t('items.text')}
        description={t('items.textHint')}
        value={text}
        most={MOST}
        onChange={(next) => write({ text: next })}
        onTitle={(said) => (title.trim() === '' ? write({ title: said.slice(0, 200) }) : undefined)}
      />
      <Answer of={handle} />
      <PrimaryAction
        type="submit"
        sending={handle.sending}
        unconfirmed={handle.unconfirmed}
        reason={missing ? t('act.missing', { field: missing }) : text.length > MOST ? t('act.tooLong') : null}
      >
        {t('act.save')}
      </PrimaryAction>
    </Form>
  );
}
