#!/usr/bin/env python3
"""Verifies an export of a municipality's two logs with nothing but Python's standard library.

verify_logs.py EXPORT.jsonl VERIFIER-KEY    (the key as name+hash+base64)
Prints a line a log; exit status 0 if both are intact, 1 if one is broken, 2 if called wrongly.
"""
import base64, functools, hashlib, hmac, json, sys

P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D, I = -121665 * pow(121666, P - 2, P) % P, pow(2, (P - 1) // 4, P)
def point(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P:
        x = x * I % P
    if y >= P or (x * x - x2) % P or (x == 0 and sign):
        raise ValueError("no point of the curve")
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P
def plus(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]), (p[1] + p[0]) * (q[1] + q[0])
    c, d = 2 * p[3] * q[3] * D, 2 * p[2] * q[2]
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P
def times(n, p):
    if n == 0:
        return 0, 1, 1, 0
    half = times(n >> 1, plus(p, p))
    return plus(half, p) if n & 1 else half
BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))
def ed25519(key, text, signature):
    s = int.from_bytes(signature[32:], "little")
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + text).digest(), "little") % L
    a, b = times(s, BASE), plus(point(signature[:32]), times(h, point(key)))
    return s < L and not (a[0] * b[2] - b[0] * a[2]) % P and not (a[1] * b[2] - b[1] * a[2]) % P
sha = lambda *parts: hashlib.sha256(b"".join(parts)).digest()
def head(stack):
    nodes = [node for _, node in reversed(stack)] or [sha()]
    return functools.reduce(lambda root, node: sha(b"\x01", node, root), nodes)
def signed(note, key):
    name, key = key.split("+", 2)[0], base64.b64decode(key.split("+", 2)[2])
    text, (_, by, mark) = note.split("\n\n")[0] + "\n", note.split("\n\n")[1].strip().split(" ")
    mark, tag = base64.b64decode(mark), sha(name.encode() + b"\n", key)[:4]
    return by == name and mark[:4] == tag and ed25519(key[1:], text.encode(), mark[4:])
def audit(home, log, seals, others, said, entries, key):
    stack, size, sealed, at, seen = [], 0, 0, 0, -1
    sound = {note for note in said if note.startswith(home + "/") and signed(note, key)}
    tombs = [note for note in sound if note.startswith(home + "/erasure\n")]
    gone = {line for note in tombs for line in note.split("\n")}
    for entry in entries + [None]:
        while at < len(seals):
            where, count, root = seals[at].split("\n")[:3]
            if seen < at and not signed(seals[at], key):
                return sealed, "SIGNATURE"
            if seen < at:
                if where != f"{home}/{log}" or int(count) <= sealed:
                    return sealed, "CHECKPOINT_ORDER"
                seen = at
            if int(count) > size:
                break
            if base64.b64decode(root) != head(stack):
                return sealed, "RESEALED"
            sealed, at = size, at + 1
        if entry is None:
            return (size, "CUT_OFF") if at < len(seals) else (size, "STATEMENT") if said else None
        if entry["index"] != size or (at < len(seals) and "commitment" not in entry):
            return size, "MISSING"
        leaf, (kind, _, note) = entry.get("commitment", ""), entry.get("payload", "").partition("\n")
        if "payload" in entry:
            text = f"{size}\n{entry['payload']}".encode("utf-8", "surrogatepass")
            made = hmac.new(bytes.fromhex(entry["salt"]), text, "sha256").hexdigest()
            if leaf not in ("", made):
                return size, "ALTERED"
            leaf = made
        erased, said = f"ledger {size} {leaf}" in gone, said - {note}
        if erased != ("payload" not in entry):
            return size, "RETURNED" if erased else "ERASED"
        if (kind == "statement" and note not in sound) or (kind == "anchor" and note not in others):
            return size, kind.upper()
        stack.append((1, sha(b"\x00", bytes.fromhex(leaf))))
        while len(stack) > 1 and stack[-1][0] == stack[-2][0]:
            (width, right), (_, left) = stack.pop(), stack.pop()
            stack.append((2 * width, sha(b"\x01", left, right)))
        size += 1
def main():
    if len(sys.argv) != 3:
        sys.exit(print(__doc__) or 2)
    lines, broken = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")], False
    of = lambda log, kind: [x[kind] for x in lines if x.get("log") == log and kind in x]
    for log, other in (("ledger", "trail"), ("trail", "ledger")):
        entries = [x for x in lines if x.get("log") == log and "index" in x]
        seals, others, said = of(log, "checkpoint"), of(other, "checkpoint"), of(log, "statement")
        home = "sesshu/" + lines[0]["municipality"]
        fault = audit(home, log, seals, others, set(said), entries, sys.argv[2])
        print(f"{log}: entry {fault[0]}: {fault[1]}" if fault else f"{log}: intact")
        broken = broken or fault is not None
    sys.exit(broken)
main()
