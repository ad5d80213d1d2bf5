"""Proves this archive, with nothing but Python 3: unpack it, and run `python3 verify.py` in its folder.
用 Python 3 核验本档案：解压后在该文件夹内运行 `python3 verify.py`，不需要联网，也不需要本平台。"""
import hashlib, json, pathlib, sys

root = pathlib.Path(__file__).resolve().parent
faults = []


def digest(data):
    return hashlib.sha256(data).hexdigest()


def references(value, key):
    if isinstance(value, dict):
        if isinstance(value.get(key), str) and isinstance(value.get('sha256'), str):
            yield value[key], value['sha256']
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from references(part, key)


manifest = json.loads((root / 'manifest.json').read_text(encoding='utf-8'))
listed = {one['name']: one['sha256'] for one in manifest['files']}
for name, wanted in listed.items():
    file = root / name
    if not file.is_file():
        faults.append(f'MISSING 缺少: {name}')
    elif digest(file.read_bytes()) != wanted:
        faults.append(f'CHANGED 已改动: {name}')
for file in root.rglob('*'):
    name = file.relative_to(root).as_posix()
    if file.is_file() and name not in listed and name != 'manifest.json':
        faults.append(f'NOT LISTED 清单之外: {name}')

texts = {one['id']: one for one in json.loads((root / 'documents.json').read_text(encoding='utf-8'))}
head, links, removed, attached = '0' * 64, 0, set(), {}
for line in (root / 'log.jsonl').read_text(encoding='utf-8').splitlines():
    link = json.loads(line)
    links += 1
    said = {name: link[name] for name in ('actor', 'at', 'payload', 'position', 'seq', 'stream', 'type')}
    body = json.dumps({**said, 'congressId': manifest['congressId']}, ensure_ascii=False, separators=(',', ':'), sort_keys=True)
    code = digest((head + body).encode())
    if link['position'] != links or link['prevHash'] != head or code != link['hash']:
        faults.append(f'CHANGED 日志已改动: line {links}')
        break
    head = code
    for document, wanted in references(link['payload'], 'documentId'):
        if document not in texts or digest(texts[document]['text'].encode()) != wanted:
            faults.append(f'CHANGED 文本与日志不符: {document}')
    attached.update(references(link['payload'], 'fileId'))
    if link['type'] == 'file.removed':
        removed.add(link['payload']['fileId'])
for file, wanted in attached.items():
    if file not in removed and wanted not in listed.values():
        faults.append(f'MISSING 缺少附件: {file}')
if head != manifest['head'] or links != manifest['links']:
    faults.append('CHANGED 日志与清单不符: the log does not end where the manifest says')

print('\n'.join(faults) if faults else f'OK 完好\n{len(listed)} files 个文件, {links} links 条日志\nhead 日志校验值 {head}')
sys.exit(1 if faults else 0)
