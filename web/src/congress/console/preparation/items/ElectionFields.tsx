import { candidatesNeeded } from '@congress/contract/congress/nomination/questions';
import { eligibles, type ItemElection } from '@congress/contract/congress/preparation/itemParts';
import { mostCandidates, type Slate } from '@congress/contract/kernel/ballot/items';
import { NumberInput, Radio, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Columns } from '../../../../ui/desk/forms/Form.tsx';
import { Note } from '../../../../ui/desk/Note.tsx';
import { useTerms } from '../../../texts/useTerms.ts';
import { Why } from '../../../rules/why/Why.tsx';
import { useRule } from '../../queries.ts';

const slates: readonly Slate[] = ['differential', 'single'];

type Props = { value: ItemElection; onChange: (value: ItemElection) => void };

/** Which post, how many seats, among how many candidates, and who may stand. */
export function ElectionFields({ value, onChange }: Props) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const surplus = useRule('candidateSurplus') ?? { percent: 10, least: 1 };
  const singleAllowed = useRule('singleSlate') ?? true;
  const needed = t('parts.needed', { count: candidatesNeeded(value, surplus) });
  const set = (change: Partial<ItemElection>): void => onChange({ ...value, ...change });
  return (
    <>
      <Columns>
        <TextInput
          label={t('parts.post')}
          description={t('parts.postHint')}
          value={value.post}
          maxLength={200}
          onChange={(event) => set({ post: event.currentTarget.value })}
        />
        <NumberInput
          label={t('parts.seats')}
          value={value.seats}
          min={1}
          max={mostCandidates}
          allowDecimal={false}
          clampBehavior="strict"
          onChange={(seats) => set({ seats: Math.max(1, Number(seats) || 1) })}
        />
      </Columns>
      <Radio.Group
        label={t('parts.slate')}
        value={value.slate}
        onChange={(chosen) => set({ slate: slates.find((one) => one === chosen) ?? value.slate })}
      >
        {slates.map((one) => (
          <Radio key={one} value={one} py="xs" label={terms.slate(one)} disabled={one === 'single' && !singleAllowed} />
        ))}
      </Radio.Group>
      <Select
        label={t('parts.eligible')}
        allowDeselect={false}
        data={eligibles.map((one) => ({ value: one, label: terms.eligible(one) }))}
        value={value.eligible}
        onChange={(chosen) => set({ eligible: eligibles.find((one) => one === chosen) ?? value.eligible })}
      />
      <Note icon="info" tone="calm">
        {needed} <Why rules={['candidateSurplus', 'singleSlate']} said={needed} />
      </Note>
    </>
  );
}
