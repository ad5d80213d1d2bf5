/** Refusals of files. */
import { type ErrorRow, refuserOf, row } from '../refusal.ts';
import { refusals as border } from '../refusals.ts';

export const refusals = {
  'file-not-found': row(404, '没有该附件', 'No such file'),
  'file-too-large': row(
    413,
    '文件不能超过 {most} MB，所选文件为 {size} MB',
    'A file may have {most} MB at most; this one has {size} MB',
  ),
  'file-kind-refused': row(
    422,
    '不能上传这类文件。可以上传 PDF、Word、Excel、PPT、图片（PNG、JPG、WebP）和纯文本',
    'Files of this kind are not taken; PDF, Word, Excel, PowerPoint, pictures (PNG, JPG, WebP) and plain text are',
  ),
  'file-has-macros': row(
    422,
    '文件中含有宏，请另存为不含宏的文件后再上传',
    'This file contains macros; save it without them and try again',
  ),
  'file-damaged': row(422, '文件已损坏或不完整，无法打开', 'This file is damaged or incomplete and cannot be opened'),
  'file-overblown': row(
    422,
    '文件解压后过大，不能上传',
    'This file would be too large once it is unpacked, and is not taken',
  ),
  'portion-out-of-order': row(
    409,
    '上传进度不一致，请从第 {received} 字节继续',
    'The upload goes on at byte {received}',
  ),
  'upload-finished': row(409, '该文件已上传完成', 'This upload is finished'),
  'too-many-uploads': row(
    409,
    '同时上传的文件过多（最多 {most} 个），请先完成已有的上传',
    'Too many uploads at once ({most} at most); finish those under way first',
  ),
  'file-quota': row(
    409,
    '附件空间已满（共 {most} MB），请先删除不需要的附件',
    'There is no room left for files ({most} MB in all); remove some that are not needed',
  ),
} as const satisfies Record<string, ErrorRow>;

/** Refuses for files, or at the border. */
export const refuse = refuserOf({ ...border, ...refusals });
