import type { Folds } from '../tables/fold.ts';

export const folds = {
  'file.attached': (view, { file, about }, at) => ({ ...view, files: [...(view.files ?? []), { ...file, about, at }] }),
  'file.removed': (view, { fileId }) => ({ ...view, files: (view.files ?? []).filter((one) => one.fileId !== fileId) }),
} satisfies Partial<Folds>;
