import type { Candidate } from '@congress/contract/kernel/ballot/items';
import type { CandidateMark } from '@congress/contract/kernel/ballot/marks';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTerms } from '../../../../texts/useTerms.ts';
import { Icon } from '../../../../../ui/parts/Icon.tsx';
import { MarkRow } from '../MarkRow.tsx';
import classes from './Candidates.module.css';

const marks = ['for', 'against', 'abstain'] as const satisfies readonly CandidateMark[];

type Props = {
  candidate: Candidate;
  /** The place on the paper. */
  at: number;
  /** The election it is of. */
  of: string;
  mark: CandidateMark | null;
  /** Somebody else may be named, now that this one is marked "against". */
  mayNameOther: boolean;
  onMark: (candidateId: string, mark: CandidateMark | null) => void;
  onProfile: (candidateId: string) => void;
  onNameOther: () => void;
};

/** A candidate, and the three marks beside the name. */
export function CandidateRow(props: Props) {
  const { candidate, at, of, mark, mayNameOther, onMark, onProfile, onNameOther } = props;
  const { t } = useTranslation('marking');
  const terms = useTerms();
  const { id, name, detail } = candidate;
  const nameId = `${of}-${id}`;
  return (
    <li className={classes.row}>
      <div className={classes.inner}>
        <div className={classes.who}>
          <button type="button" className={classes.person} onClick={() => onProfile(id)}>
            <span className={classes.line}>
              <span className={classes.number}>{at}</span>
              <span id={nameId} className={classes.name}>
                {name}
              </span>
              <Icon name="info" size="1rem" label={t('profile')} />
            </span>
            {detail ? <span className={classes.detail}>{detail}</span> : null}
          </button>
          {mark ? (
            <button
              type="button"
              className={classes.small}
              aria-label={t('clear', { name })}
              onClick={() => onMark(id, null)}
            >
              <Icon name="cross" />
            </button>
          ) : null}
        </div>
        <MarkRow
          name={`${of}-${id}-mark`}
          nameId={nameId}
          options={marks.map((value) => ({ value, label: terms.mark(value) }))}
          chosen={mark}
          onChoose={(next) => onMark(id, next)}
        />
      </div>
      {mark === 'against' && mayNameOther ? (
        <Button
          className={classes.other}
          size="sm"
          variant="default"
          leftSection={<Icon name="plus" />}
          aria-label={t('writeIn.insteadOf', { name })}
          onClick={onNameOther}
        >
          {t('writeIn.add')}
        </Button>
      ) : null}
    </li>
  );
}
