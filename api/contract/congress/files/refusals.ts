import { type ErrorRow, row } from '../../kernel/refusal.ts';

export const refusals = {
  'file-not-yours': row(
    409,
    '该文件不是由您为此上传的，请重新上传',
    'You did not upload this file for this; upload it again',
  ),
  'too-many-files': row(409, '附件最多 {most} 个', '{most} files at most'),
  'file-settled': row(
    409,
    '此处的附件已经确定，不能再添加或删除',
    'Files here are settled: none is added or removed any more',
  ),
} as const satisfies Record<string, ErrorRow>;
