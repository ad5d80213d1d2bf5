import hashlib, json, sys

congress = json.load(open('manifest.json', encoding='utf-8'))['congressId']
code, found = '0' * 64, False
for line in open('log.jsonl', encoding='utf-8'):
    link = json.loads(line)
    said = {name: link[name] for name in ('actor', 'at', 'payload', 'position', 'seq', 'stream', 'type')}
    text = json.dumps({**said, 'congressId': congress}, ensure_ascii=False, separators=(',', ':'), sort_keys=True)
    code = hashlib.sha256((code + text).encode()).hexdigest()
    if code != link['hash']:
        sys.exit(f"CHANGED: line {link['position']}")
    found = found or code == sys.argv[1]
print('OK' if found else 'NOT FOUND')
