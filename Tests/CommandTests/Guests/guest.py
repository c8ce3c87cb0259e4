"""A plugin of the kind that its first argument names, which does one thing wrong: the one that its second argument names."""
import json
import os
import sys
import time

kind, fault = sys.argv[1:3]
output = sys.stdout.buffer
count = 0
hoard = []

CARD = {"code": "GST001", "name": "guest", "summary": "A guest.", "why": "To be tried.", "fires": ["那是⟦石桥⟧。"], "silent": ["那是木桥。"]}
if fault == "no-silent":
    CARD["silent"] = []
if fault == "misses":
    CARD["fires"] = ["那是⟦木桥⟧。"]
if fault == "finds-too-much":
    CARD["silent"] = ["那是石桥。"]


def say(message):
    output.write(json.dumps(message, ensure_ascii=False).encode("utf-8") + b"\n")
    output.flush()


def hello():
    form = {"name": "guest", "extensions": ["xml" if fault == "broken-xml" else "guest"], "signatures": ["guest"]}
    if fault in ("no-signature", "other-signature"):
        form["signatures"] = [] if fault == "no-signature" else ["host"]
        form["markup"] = "other"
    parts = {"rules": [CARD]} if kind == "rules" else {"formats": [form]}
    version = 2 if fault == "wrong-version" else 1
    say({"type": "hello", "protocol": version, "name": "guest", "version": "1", "kind": kind, **parts})


def read(request):
    blocks, start = [], 0
    for line in request["text"].split("\n"):
        size = len(line.encode("utf-8"))
        if line:
            blocks.append({"label": "paragraph", "pieces": [[start, start + size]]})
        start += size + 1
    if fault == "hole":
        blocks = blocks[:1]
    if fault == "changes":
        blocks = [{**block, "label": "verse" if count % 2 else "paragraph"} for block in blocks]
    if fault == "blind" and len(blocks) == 2:
        blocks = []
    return {"type": "page", "blocks": blocks}


def write(request):
    text = "".join(record["text"] for record in request["records"])
    if fault == "writes-nothing":
        text = ""
    if fault == "changes":
        text += str(count)
    if fault == "broken-xml":
        text = "<page>" + text.replace("&", "&amp;").replace("<", "&lt;")
    return {"type": "output", "text": text}


def check(request):
    findings = []
    for number, record in enumerate(request["records"]):
        for index, block in enumerate(record["blocks"]):
            start = block["text"].find("石桥")
            if start >= 0:
                start = len(block["text"][:start].encode("utf-8"))
                findings.append({"record": number, "block": index, "start": start, "end": start + 6})
    is_sample = "山城" in json.dumps(request["records"], ensure_ascii=False)
    if fault == "outside" and is_sample:
        findings.append({"record": 0, "block": 0, "start": 0, "end": 1 << 40})
    if fault == "changes" and is_sample and count % 2:
        findings.append({"record": 0, "block": 0, "start": 0, "end": 3})
    return {"type": "findings", "findings": [{"code": "GST001", "message": "石桥", **finding} for finding in findings]}


def answer(request):
    """The answer to a request; None where the process is to end."""
    global count
    count += 1
    if request["type"] not in ("read", "write", "check"):
        return {"type": "page", "blocks": []} if fault == "takes-anything" else {"type": "error", "message": "unknown"}
    long = len(json.dumps(request)) > 1 << 17
    if fault == "dies-of-length" and long:
        return None
    if fault == "sleeps-over-length" and long:
        time.sleep(600)
    if fault == "dies-of-nothing" and (request.get("text") == "" or len(request.get("records", [0, 0])) == 1 and not request["records"][0]["text"]):
        return None
    if fault == "dies-of-another-format" and "不是那种格式" in request.get("text", ""):
        return None
    if fault == "hoards":
        hoard.append(bytearray(os.urandom(1 << 20)))
    if fault == "leaves-a-mess":
        open("mess", "w").close()
        time.sleep(0.05)
        os.remove("mess")
    return {"id": request["id"], **(read if kind == "reader" else write if kind == "writer" else check)(request)}


def lines():
    """Whole lines, as many at once as there are."""
    rest = b""
    while True:
        some = os.read(0, 1 << 20)
        if not some:
            return
        *whole, rest = (rest + some).split(b"\n")
        requests = [line for line in whole if b'"id"' in line]
        if fault == "reorders" and len(requests) > 1 and len(requests) == len(whole) and b"no-such" not in some:
            whole.reverse()
        yield from whole


if fault == "leaves-a-mess" and os.path.exists("mess"):
    os.remove("mess")
    sys.exit(7)
if fault == "wants-to-be-alone":
    import fcntl

    alone = open("alone", "w")
    try:
        fcntl.flock(alone, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        sys.exit(6)
if fault == "chatters":
    output.write(b"loading\n")
for line in lines():
    try:
        request = json.loads(line.decode("utf-8"))
    except ValueError as error:
        name = {"UnicodeDecodeError": "utf-8"}.get(type(error).__name__, "empty" if not line else "json")
        if fault == "complains-of-" + name:
            output.write(b"oops\n")
            output.flush()
            continue
        sys.exit(1)
    if request["type"] == "shutdown":
        if fault == "ignores-shutdown":
            time.sleep(600)
        sys.exit(0)
    if request["type"] == "hello":
        hello()
        continue
    said = answer(request)
    if said is None:
        sys.exit(9)
    say({"id": request["id"], **said})
if fault == "ignores-the-end":
    time.sleep(600)
