/** Where second steps are kept. */

export type SecondStep = {
  secret: string;
  confirmedAt: string | null;
  usedStep: number;
  recovery: string[];
};

export interface SecondSteps {
  of(accountId: string): Promise<SecondStep | undefined>;
  /** Begins one, or begins it anew; false when one is in force. */
  begin(row: { accountId: string; organizationId: string; secret: string; at: string }): Promise<boolean>;
  /** Puts it in force; false when none was begun, or this code of the app was used. */
  confirm(accountId: string, row: { at: string; step: number; recovery: string[] }): Promise<boolean>;
  /** Uses the code of a half-minute; false when it, or a later one, was used. */
  useStep(accountId: string, step: number): Promise<boolean>;
  /** Uses a recovery code up; false when there is none of this digest. */
  useRecovery(accountId: string, digest: string): Promise<boolean>;
  end(accountId: string): Promise<void>;
}
