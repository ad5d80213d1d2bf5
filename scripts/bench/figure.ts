/** One line of the bench's table. */
export type Figure = {
  what: string;
  value: number;
  /** The same work done barely, in the same run. */
  baseline: number;
  ratio: number;
  unit: string;
  /** Numbers beside it that matter. */
  notes: Record<string, number>;
};

export type MeasureOptions = {
  delegates: number;
  rounds: number;
  profile: boolean;
  say: (line: string) => void;
  /** An empty database to use instead of one that keeps what it acknowledges: to see a figure run, not to measure. */
  databaseUrl?: string;
};

/** Runs a figure with so many delegates and rounds. */
export type Measure = (options: MeasureOptions) => Promise<Figure>;

/** Middle value; of an even number, the lower of the two. */
export function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;
}

/** Two digits are more than such a machine can repeat. */
export function rounded(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}
