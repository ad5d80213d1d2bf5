import type { BlockFault } from '@congress/contract/kernel/ballot/block';
import type { ElectionItem, Paper, PaperItem } from '@congress/contract/congress/ballot/view';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../i18n/useFormat.ts';
import { useTerms } from '../../../texts/useTerms.ts';
import { AddName } from './AddName.tsx';
import classes from './room.module.css';
import { digitsOf, fieldOf, RETURNED, type Typed, writtenIn } from './typed.ts';

export type GridProps = {
  paper: Paper;
  typed: Typed;
  type: (field: string, text: string | null) => void;
  faults: readonly BlockFault[];
  /** Fields in which the two entries differ. */
  differing: ReadonlySet<string>;
  /** Who somebody written in is. */
  nameOf: (personId: string) => string;
  onName: (item: ElectionItem, personId: string, name: string) => void;
};

/** Enter goes on to the next number, arrows up and down to the one above and below. */
function goOn(event: KeyboardEvent<HTMLElement>): void {
  const step = { Enter: 1, ArrowDown: 0, ArrowUp: 0 }[event.key];
  if (step === undefined || !(event.target instanceof HTMLInputElement)) return;
  event.preventDefault();
  const fields = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input')];
  const here = fields.indexOf(event.target);
  const { column } = event.target.dataset;
  const inColumn = fields.filter((one) => one.dataset['column'] === column);
  const at = inColumn.indexOf(event.target);
  const next = step === 1 ? fields[here + 1] : inColumn[at + (event.key === 'ArrowDown' ? 1 : -1)];
  next?.focus();
}

/** All numbers of a block: a line for each motion, name, or subject and dimension; large fields, sums beside them. */
export function RoomGrid(props: GridProps) {
  const { paper, typed, type } = props;
  const { t } = useTranslation('room');
  return (
    <div onKeyDown={goOn} role="presentation">
      <div className={classes.returned}>
        <Field {...props} field={RETURNED} column="returned" label={t('returned')} />
      </div>
      {paper.items.map((item, index) => (
        <fieldset key={item.id} className={classes.item}>
          <Legend item={item} number={index + 1} />
          <Lines {...props} item={item} typed={typed} type={type} />
        </fieldset>
      ))}
    </div>
  );
}

function Legend({ item, number }: { item: PaperItem; number: number }) {
  const terms = useTerms();
  return (
    <legend>
      {number}. {terms.paperItem(item)}
    </legend>
  );
}

type LinesProps = GridProps & { item: PaperItem };

function Lines(props: LinesProps) {
  const { item } = props;
  const { t } = useTranslation('room');
  const terms = useTerms();
  const { locale } = useFormat();
  const marks = (['for', 'against', 'abstain'] as const).map((mark) => ({ place: mark, label: terms.mark(mark) }));
  const invalid = { place: 'invalid', label: terms.figure('invalid') };
  switch (item.kind) {
    case 'motion':
      return <Line {...props} line={null} before="" columns={[...marks, invalid]} />;
    case 'election':
      return (
        <>
          <Line {...props} line={null} before="" name={t('invalidBallots')} columns={[invalid]} />
          {item.candidates.map(({ id, name, detail }) => (
            <Line key={id} {...props} line={id} before={`${id} `} name={name} detail={detail} columns={marks} />
          ))}
          {writtenIn(props.typed, item.id).map((id) => (
            <Line
              key={id}
              {...props}
              line={`+${id}`}
              before={`+${id}`}
              name={props.nameOf(id)}
              detail={t('writtenIn')}
              columns={[{ place: '', label: terms.mark('for') }]}
              onRemove={() => props.type(fieldOf(item.id, `+${id}`), null)}
            />
          ))}
          {item.writeIn ? (
            <AddName
              paperId={props.paper.id}
              item={item}
              written={writtenIn(props.typed, item.id)}
              onName={(personId, name) => props.onName(item, personId, name)}
            />
          ) : null}
        </>
      );
    case 'rating':
      return item.subjects.map(({ id: subject, name, detail }) =>
        item.dimensions.map((dimension) => (
          <Line
            key={`${subject} ${dimension.id}`}
            {...props}
            line={`${subject} ${dimension.id}`}
            before={`${subject} ${dimension.id} `}
            name={item.dimensions.length > 1 ? `${name} · ${dimension.name}` : name}
            detail={detail}
            columns={[
              ...item.scale.levels.map((level, place) => ({ place: String(place), label: level[locale] })),
              invalid,
            ]}
          />
        )),
      );
  }
}

type LineProps = LinesProps & {
  /** What a fault calls this line. */
  line: string | null;
  /** What the places of its numbers begin with. */
  before: string;
  name?: ReactNode;
  detail?: string;
  columns: readonly { place: string; label: string }[];
  onRemove?: () => void;
};

function Line({ item, line, before, name, detail, columns, onRemove, ...grid }: LineProps) {
  const { t } = useTranslation('room');
  const fault = grid.faults.find((one) => one.item.id === item.id && one.line === line);
  const begun = columns.some(({ place }) => (grid.typed[fieldOf(item.id, before + place)] ?? '') !== '');
  return (
    <div className={classes.line} data-columns={columns.length}>
      {name ? (
        <div className={classes.name}>
          <strong>{name}</strong>
          {detail ? <span>{detail}</span> : null}
          {onRemove ? (
            <button type="button" className={classes.remove} onClick={onRemove}>
              {t('removeName')}
            </button>
          ) : null}
        </div>
      ) : null}
      <div className={classes.numbers}>
        {columns.map(({ place, label }) => (
          <Field
            key={place}
            {...grid}
            field={fieldOf(item.id, before + place)}
            column={place}
            label={label}
            {...(typeof name === 'string' ? { of: name } : {})}
          />
        ))}
      </div>
      {fault && begun ? (
        <p className={classes.fault} role="status">
          {t(`fault.${fault.kind}`, { found: fault.found, expected: fault.expected })}
        </p>
      ) : null}
    </div>
  );
}

type FieldProps = Pick<GridProps, 'typed' | 'type' | 'differing'> & {
  field: string;
  column: string;
  label: string;
  /** Whose number it is, where the label alone does not say. */
  of?: string;
};

/** One number, large enough for a thumb. Its own element: a page may have hundreds of them. */
function Field({ typed, type, differing, field, column, label, of }: FieldProps) {
  return (
    <label className={classes.field} data-differs={differing.has(field) || undefined}>
      <span aria-hidden="true">{label}</span>
      <input
        id={field}
        data-column={column}
        aria-label={of ? `${of} ${label}` : label}
        value={typed[field] ?? ''}
        inputMode="numeric"
        autoComplete="off"
        maxLength={5}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => type(field, digitsOf(event.currentTarget.value))}
      />
    </label>
  );
}
