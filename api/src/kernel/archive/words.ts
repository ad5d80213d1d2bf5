import { type Bilingual, text as word } from '@congress/contract/kernel/primitives';

/** What the page in an archive says. */
export const guideWords = {
  title: word('{name} 档案', 'Archive of {name}'),
  what: word('这是什么', 'What this is'),
  whatBody: word(
    '这是该会议的完整档案：全部文件、附件原件、按记录生成的公文，以及环环相扣的日志。manifest.json 列出每个文件的 SHA-256 校验值；日志每一条都含有前一条的校验值，改动、删除、增加或调换任何一条都会被发现。',
    'This is everything of the session: its texts, the files that were attached, what was printed from the record, and a log in which every entry holds the digest of the one before. manifest.json lists the SHA-256 of each file. Whatever is altered, dropped, added or moved is found out.',
  ),
  how: word('怎样核验（不需要本平台，也不需要联网）', 'How to verify it, without us and without a network'),
  steps: [
    word('把压缩包解压到一个空文件夹。', 'Unpack it into an empty folder.'),
    word('在该文件夹内运行：python3 verify.py', 'In that folder run: python3 verify.py'),
    word(
      '显示“OK 完好”，说明每个文件都与清单一致，日志完整，日志所引文本和附件都是当时的原样。',
      '“OK” says that every file is as listed, the log is whole, and every text and file it refers to is what it was.',
    ),
    word(
      '把显示的日志校验值与当时公示、签字文件上印着的校验值对照：两者一致，说明日志没有被整体替换。',
      'Compare the head it shows with the one on the public page and on signed prints: where they agree, the log was not exchanged as a whole.',
    ),
  ],
  byHand: word(
    '不用程序也可以逐个核对：Windows 用 certutil -hashfile 文件名 SHA256，macOS 和 Linux 用 shasum -a 256 文件名，与 manifest.json 中的值比较。',
    'By hand: certutil -hashfile NAME SHA256 on Windows, shasum -a 256 NAME on macOS and Linux, against manifest.json.',
  ),
  head: word('日志校验值', 'Head of the log'),
  files: word('文件和附件', 'Prints and attached files'),
  records: word('记录', 'Records'),
  recordsBody: word(
    'log.jsonl 为日志；congress.json、rules.json、roster.json、count-reports.json、public-page.json、composition.json 为各项记录；documents.json 和 documents 文件夹为全部文本。',
    'log.jsonl is the log; congress.json, rules.json, roster.json, count-reports.json, public-page.json and composition.json are the records; documents.json and the folder documents hold every text.',
  ),
} as const satisfies Record<string, Bilingual | readonly Bilingual[]>;
