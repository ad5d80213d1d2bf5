import { Button, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Columns, FieldGroup } from '../../../ui/desk/forms/Form.tsx';
import { useTerms } from '../../texts/useTerms.ts';
import { useRuleWords } from '../../rules/ruleText.ts';
import { asked, fractionOf, fractions, rulesInOrder } from '../limits.ts';
import classes from '../tightening.module.css';
import { newClause, type ClauseDraft } from './draft.ts';

type ClausesProps = { clauses: readonly ClauseDraft[]; onChange: (clauses: ClauseDraft[]) => void };

/** The numbers, one after the other; each can be chosen once. */
export function Clauses({ clauses, onChange }: ClausesProps) {
  const { t } = useTranslation('tightening');
  const words = useRuleWords();
  const left = rulesInOrder.filter((rule) => !clauses.some((one) => one.rule === rule));
  const write = (at: number, change: Partial<ClauseDraft>): void =>
    onChange(clauses.map((one, index) => (index === at ? { ...one, ...change } : one)));
  return (
    <>
      {clauses.map((one, index) => (
        <FieldGroup key={one.rule} title={t('clause.title', { n: index + 1, rule: words.rule(one.rule) })}>
          <div className={classes.clause}>
            <Columns>
              <ValueField of={one} onChange={(value) => write(index, { value })} />
              <TextInput
                label={t('clause.article')}
                placeholder="第五条"
                maxLength={40}
                value={one.article}
                onChange={(event) => write(index, { article: event.currentTarget.value })}
              />
            </Columns>
            <Textarea
              label={t('clause.words')}
              description={t('clause.wordsHint')}
              maxLength={500}
              autosize
              minRows={2}
              value={one.words}
              onChange={(event) => write(index, { words: event.currentTarget.value })}
            />
            <Button
              className={classes.remove}
              variant="subtle"
              color="gray"
              aria-label={t('clause.removeWhich', { rule: words.rule(one.rule) })}
              onClick={() => onChange(clauses.filter((other) => other !== one))}
            >
              {t('clause.remove')}
            </Button>
          </div>
        </FieldGroup>
      ))}
      {left.length > 0 ? (
        <Select
          label={t(clauses.length === 0 ? 'clause.first' : 'clause.add')}
          placeholder={t('clause.choose')}
          value={null}
          data={left.map((rule) => ({ value: rule, label: words.rule(rule) }))}
          onChange={(rule) => (rule ? onChange([...clauses, newClause(rule)]) : undefined)}
        />
      ) : null}
    </>
  );
}

type ValueProps = { of: ClauseDraft; onChange: (value: ClauseDraft['value']) => void };

/** What the number is to be: a number with its unit, a fraction, or what there is only one of. */
function ValueField({ of: { rule, value }, onChange }: ValueProps) {
  const { t } = useTranslation('tightening');
  const terms = useTerms();
  const how = asked[rule];
  switch (how.as) {
    case 'yes':
      return (
        <TextInput
          label={t('clause.becomes')}
          readOnly
          value={rule === 'womenAtLeast' ? t('limit.women') : terms.method('secret')}
        />
      );
    case 'number':
      return (
        <NumberInput
          label={t(`clause.unit.${how.unit}`)}
          min={how.least}
          max={how.most}
          clampBehavior="strict"
          allowDecimal={false}
          allowNegative={false}
          hideControls
          value={typeof value === 'number' ? value : ''}
          onChange={(given) => onChange(given === '' ? null : Number(given))}
        />
      );
    case 'fraction': {
      const now = typeof value === 'object' && value ? `${value.numerator}/${value.denominator}` : null;
      return (
        <Select
          label={t('clause.fraction')}
          value={now}
          data={fractions.map((one) => ({ value: one, label: t('limit.fraction', { fraction: one }) }))}
          onChange={(one) => onChange(one ? fractionOf(one) : null)}
        />
      );
    }
    case 'vital':
      return (
        <Select
          label={t('clause.becomes')}
          value={typeof value === 'string' ? value : null}
          data={(['require-hybrid', 'block'] as const).map((one) => ({ value: one, label: t(`limit.vital.${one}`) }))}
          onChange={(one) => onChange(one)}
        />
      );
  }
}
