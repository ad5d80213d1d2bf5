import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { saveRows } from '../../../../ui/desk/sheet/SheetSource.tsx';
import { Icon } from '../../../../ui/parts/Icon.tsx';
import { useCongress } from '../../../live/selectors.ts';
import { useTerms } from '../../../texts/useTerms.ts';
import { usePeople } from '../../queries.ts';

/** The roster as a table that is read again as it is: by the staff number everybody keeps code and group. */
export function ExportRoster() {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const { title } = useCongress();
  const { people } = usePeople();
  const fields = ['name', 'staffNumber', 'gender', 'category', 'capacity', 'unit'] as const;
  const save = (): Promise<void> =>
    saveRows(`${title} ${t('roster.people')}`, [
      fields.map(terms.rosterField),
      ...people.map(({ name, staffNumber, gender, category, capacity, unit }) => [
        name,
        staffNumber,
        terms.gender(gender),
        category ? terms.category(category) : '',
        terms.capacity(capacity),
        unit,
      ]),
    ]);
  return (
    <Button variant="subtle" color="gray" leftSection={<Icon name="download" />} onClick={() => void save()}>
      {t('roster.export')}
    </Button>
  );
}
