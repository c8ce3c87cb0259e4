"""Rules that break the protocol in the way that the first argument names, on pages whose text has `bad` in it."""
import json
import os
import sys

mode = sys.argv[1]
CARD = {"code": "FLT001", "name": "faulty", "summary": "Nothing.", "why": "To see what becomes of it."}
GOOD = {"code": "FLT001", "record": 0, "block": 0, "start": 0, "end": 3, "message": "first"}
FAULTS = {
    "outside": {"end": 1 << 40},
    "before": {"start": -1},
    "backwards": {"start": 3, "end": 0},
    "half-a-character": {"start": 1},
    "no-block": {"block": 7},
    "no-record": {"record": 7},
    "foreign-code": {"code": "DAT001"},
    "no-message": {"message": None},
    "no-confidence": {"confidence": 2},
    "fix-outside": {"fix": {"replacements": [{"start": 0, "end": 1 << 40, "text": ""}]}},
    "unsafe-without-reason": {"fix": {"safety": "unsafe", "replacements": []}},
}

for line in sys.stdin:
    request = json.loads(line)
    if request["type"] == "shutdown":
        break
    if request["type"] == "hello":
        answer = {"type": "hello", "protocol": 1, "name": "faulty", "version": "1", "kind": "rules", "rules": [CARD]}
    else:
        is_bad = "bad" in request["records"][0]["blocks"][0]["text"]
        if is_bad and mode == "dies":
            os._exit(3)
        finding = {**GOOD, **(FAULTS.get(mode, {}) if is_bad else {})}
        answer = {"id": request["id"], "type": "findings", "findings": [finding]}
    print(json.dumps(answer), flush=True)
