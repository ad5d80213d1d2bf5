/** What other businesses may use of the register's pages. */
export { useTerms } from './desk/queries.ts';
export { useRegisterWords } from './desk/words.ts';
