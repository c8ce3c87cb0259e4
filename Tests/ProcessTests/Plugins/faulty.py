"""A reader that breaks the protocol in the way that its first argument names, on pages whose path has `bad` in it.

With a second argument, a file that does not exist yet, it does so only once.
"""
import json
import os
import sys
import time

mode = sys.argv[1]
marker = sys.argv[2] if len(sys.argv) > 2 else None
output = sys.stdout.buffer


def say(message, end=b"\n"):
    output.write(json.dumps(message, ensure_ascii=False).encode("utf-8") + end)
    output.flush()


def page(request):
    """A paragraph a line."""
    blocks, start = [], 0
    for line in request["text"].splitlines(keepends=True):
        size = len(line.strip().encode("utf-8"))
        if size:
            blocks.append({"label": "paragraph", "pieces": [[start, start + size]], "article": 0})
        start += len(line.encode("utf-8"))
    return {"id": request["id"], "type": "page", "blocks": blocks, "articles": [{"kind": "story"}]}


def misbehaves(request):
    if "bad" not in request["path"]:
        return False
    if marker is None:
        return True
    if os.path.exists(marker):
        return False
    open(marker, "w").close()
    return True


def misbehave(request):
    answer = page(request)
    if mode == "dies":
        print("about to die", file=sys.stderr)
        sys.stderr.flush()
        os._exit(3)
    elif mode == "half-a-line":
        output.write(json.dumps(answer).encode()[:20])
        output.flush()
        os._exit(0)
    elif mode == "gigabyte":
        block = b"x" * (1 << 20)
        for _ in range(1024):
            output.write(block)
        say(answer)
    elif mode == "shouts":
        for _ in range(256):
            sys.stderr.write("x" * (1 << 20))
            sys.stderr.write("\n" * 100)
        sys.stderr.flush()
        say(answer)
    elif mode == "closes-output":
        os.close(1)
        time.sleep(600)
    elif mode == "leaves-a-child":
        if os.fork() == 0:
            time.sleep(600)
        os._exit(4)
    elif mode == "silent":
        time.sleep(600)
    elif mode == "twice":
        say(answer)
        say(answer)
    elif mode == "late":
        say({**answer, "id": request["id"] - 1})
    elif mode == "wrong-id":
        say({**answer, "id": 4711})
    elif mode == "no-id":
        del answer["id"]
        say(answer)
    elif mode == "not-json":
        output.write(b"<page/>\n")
        output.flush()
    elif mode == "not-utf8":
        output.write(b'{"id": %d, "type": "page", "language": "\xff\xfe"}\n' % request["id"])
        output.flush()
    elif mode == "wrong-type":
        say({**answer, "type": "pages"})
    elif mode == "outside":
        answer["blocks"][0]["pieces"] = [[0, 1 << 40]]
        say(answer)
    elif mode == "half-a-character":
        answer["blocks"][0]["pieces"] = [[0, 1]]
        say(answer)
    elif mode == "overlap":
        answer["blocks"].append(answer["blocks"][0])
        say(answer)
    elif mode == "hole":
        answer["blocks"].pop()
        say(answer)
    elif mode == "refuses":
        say({"id": request["id"], "type": "error", "message": "expected lines, found bad ones", "offset": 3})
    else:
        say(answer)


if mode == "exits-at-once":
    sys.exit(5)
for line in sys.stdin.buffer:
    request = json.loads(line)
    if request["type"] == "hello":
        version = 2 if mode == "wrong-version" else 1
        formats = [{"name": "faulty", "extensions": ["txt"], "summary": "", "signatures": ["FAULTY"]}]
        say({"type": "hello", "protocol": version, "name": "faulty", "version": "1", "kind": "reader", "formats": formats})
    elif request["type"] == "shutdown":
        if mode == "ignores-shutdown":
            time.sleep(600)
        break
    elif misbehaves(request):
        misbehave(request)
    else:
        say(page(request))
if mode == "ignores-shutdown":
    time.sleep(600)
