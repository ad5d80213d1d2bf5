import type { CountReport, Paper } from '@congress/contract/congress/ballot/view';
import { isMotion } from '@congress/contract/kernel/ballot/results';
import { useTerms } from '../../texts/useTerms.ts';
import { DeclarationText } from './DeclarationText.tsx';
import { OtherDeclared, readOf } from './later.tsx';

/** A whole paper's results in the customary words, item by item, each under what was voted on. */
export function DeclarationTexts({ paper, report }: { paper: Paper; report: CountReport }) {
  const terms = useTerms();
  return report.items.map((result) => {
    const item = paper.items.find((one) => one.id === result.paperItemId);
    const title = terms.paperItem(item);
    if (isMotion(result)) return <DeclarationText key={result.paperItemId} title={title} result={result} />;
    const props = { result, item: readOf(item), all: report.due, returned: report.returned, declared: false };
    return <OtherDeclared key={result.paperItemId} title={title} {...props} />;
  });
}
