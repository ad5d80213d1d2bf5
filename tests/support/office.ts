/** What reads prints back: LibreOffice and Poppler, where they are installed. */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const has = (program: string): boolean => spawnSync('/bin/sh', ['-c', `command -v ${program}`]).status === 0;

/** Whether files can be opened as an office does; without it those tests are left out, which Vitest shows as skipped. */
export const hasOffice = has('soffice') && has('pdftotext');
export const hasPoppler = has('pdftotext') && has('pdffonts') && has('pdfinfo');

/** A folder that is gone when the tests of a file are over. */
export function scratch(): { path: string; remove: () => void } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'prints-'));
  return { path: folder, remove: () => fs.rmSync(folder, { recursive: true, force: true }) };
}

/** Converts files to PDF as LibreOffice opens them, all in one go; their texts by name, without the extension. */
export function textsByOffice(folder: string, files: readonly string[]): Record<string, string> {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', `${folder}/pdf`, ...files], {
    cwd: folder,
    stdio: 'pipe',
    timeout: 240_000,
  });
  return Object.fromEntries(
    files.map((file) => {
      const name = path.basename(file, path.extname(file));
      return [name, textOfPdf(path.join(folder, 'pdf', `${name}.pdf`))];
    }),
  );
}

/** The words of a PDF without the spaces and breaks that its layout put between them. */
export function textOfPdf(file: string): string {
  return execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, '');
}
