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

def audit(origin, seals, others, entries, key):
    name, key = key.split("+", 2)[0], base64.b64decode(key.split("+", 2)[2])
    tag = sha(name.encode() + b"\n", key)[:4]
    stack, size, sealed, at, seen = [], 0, 0, 0, -1
    for entry in entries + [None]:
        while at < len(seals):
            text, mark = seals[at].split("\n\n")
            text, mark = text + "\n", mark.strip().split(" ")
            where, count, root = text.split("\n")[:3]
            signature = base64.b64decode(mark[2])
            if seen < at:
                ours = mark[1] == name and signature[:4] == tag
                if not ours or not ed25519(key[1:], text.encode(), signature[4:]):
                    return sealed, "SIGNATURE"
                if where != origin or int(count) <= sealed:
                    return sealed, "CHECKPOINT_ORDER"
                seen = at
            if int(count) > size:
                break
            if base64.b64decode(root) != head(stack):
                return sealed, "RESEALED"
            sealed, at = size, at + 1
        if entry is None:
            return (size, "CUT_OFF") if at < len(seals) else None
        if entry["index"] != size or (at < len(seals) and "commitment" not in entry):
            return size, "MISSING"
        leaf = bytes.fromhex(entry.get("commitment", ""))
        if "payload" in entry:
            text = f"{size}\n{entry['payload']}".encode("utf-8", "surrogatepass")
            made = hmac.new(bytes.fromhex(entry["salt"]), text, "sha256").digest()
            if leaf not in (b"", made):
                return size, "ALTERED"
            if entry["payload"].startswith("anchor\n") and entry["payload"][7:] not in others:
                return size, "ANCHOR"
            leaf = made
        stack.append((1, sha(b"\x00", leaf)))
        while len(stack) > 1 and stack[-1][0] == stack[-2][0]:
            (width, right), (_, left) = stack.pop(), stack.pop()
            stack.append((2 * width, sha(b"\x01", left, right)))
        size += 1

def main():
    if len(sys.argv) != 3:
        sys.exit(print(__doc__) or 2)
    lines, broken = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")], False
    of = lambda log, kind: [x for x in lines if x.get("log") == log and kind in x]
    notes = lambda log: [x["checkpoint"] for x in of(log, "checkpoint")]
    for log, other in (("ledger", "trail"), ("trail", "ledger")):
        origin = f"sesshu/{lines[0]['municipality']}/{log}"
        fault = audit(origin, notes(log), notes(other), of(log, "index"), sys.argv[2])
        print(f"{log}: entry {fault[0]}: {fault[1]}" if fault else f"{log}: intact")
        broken = broken or fault is not None
    sys.exit(broken)
main()
