"""Rules that never find anything and write down, line by line, what they are told and what they say."""
import json
import sys

CARD = {"code": "REC001", "name": "recorded", "summary": "Nothing.", "why": "To see the messages.", "scope": "issue"}

with open(sys.argv[1], "a", encoding="utf-8") as record:
    for line in sys.stdin:
        request = json.loads(line)
        record.write(line)
        record.flush()
        kind = request["type"]
        if kind == "shutdown":
            break
        if kind == "hello":
            answer = {"type": "hello", "protocol": 1, "name": "recorder", "version": "1", "kind": "rules", "rules": [CARD]}
        elif kind == "facts":
            answer = {"id": request["id"], "type": "facts", "facts": len(request["records"])}
        else:
            answer = {"id": request["id"], "type": "findings", "findings": []}
        record.write(json.dumps(answer) + "\n")
        record.flush()
        print(json.dumps(answer), flush=True)
