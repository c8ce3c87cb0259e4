"""Called by check-formats with files whose names are their formats."""

import json
import pathlib
import shutil
import subprocess
import sys

import sarif_om
from junitparser import JUnitXml
from sarif_pydantic import Sarif



# Where a property holds objects of a class that is not called like it.
CLASSES = {
    "runs": "Run", "driver": "ToolComponent", "rules": "ReportingDescriptor", "results": "Result", "locations": "Location",
    "relatedLocations": "Location", "artifacts": "Artifact", "invocations": "Invocation", "fixes": "Fix",
    "artifactChanges": "ArtifactChange", "replacements": "Replacement", "deletedRegion": "Region", "description": "Message",
    "insertedContent": "ArtifactContent", "toolExecutionNotifications": "Notification", "location": "ArtifactLocation",
    "shortDescription": "MultiformatMessageString", "fullDescription": "MultiformatMessageString",
    "help": "MultiformatMessageString", "defaultConfiguration": "ReportingConfiguration",
}
# Property bags and dictionaries have names of our own.
OPEN = {"properties", "partialFingerprints", "hashes"}


def check_names(value, name, place):
    kind = getattr(sarif_om, name)
    known = {field.metadata["schema_property_name"] for field in kind.__attrs_attrs__}
    for key, member in value.items():
        assert key in known, f"{place}: {name} has no {key}"
        if key in OPEN:
            continue
        inner = CLASSES.get(key, key[0].upper() + key[1:])
        for item in member if isinstance(member, list) else [member]:
            if isinstance(item, dict):
                check_names(item, inner, f"{place}.{key}")


def check_sarif(text):
    log = json.loads(text)
    Sarif.model_validate(log)
    check_names(log, "SarifLog", "log")
    assert log["version"] == "2.1.0"
    for run in log["runs"]:
        rules = run["tool"]["driver"]["rules"]
        assert len({rule["id"] for rule in rules}) == len(rules)
        assert len(run["results"]) <= 25000
        paths = {artifact["location"]["uri"] for artifact in run["artifacts"]}
        for result in run["results"]:
            assert result["level"] in ("error", "warning", "note")
            if "ruleIndex" in result:
                assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
            for place in result["locations"] + result.get("relatedLocations", []):
                physical = place["physicalLocation"]
                assert physical["artifactLocation"]["uri"] in paths
                region = physical["region"]
                start = (region["startLine"], region["startColumn"])
                assert (1, 1) <= start <= (region["endLine"], region["endColumn"])
    return sum(len(run["results"]) for run in log["runs"])


def check_xml(path):
    if shutil.which("xmllint"):
        subprocess.run(["xmllint", "--noout", path], check=True)


def check_junit(text):
    suites = JUnitXml.fromstring(text.encode())
    for suite in suites:
        assert suite.tests == len(list(suite))
        assert suite.failures == sum(bool(case.result and case.result[0].__class__.__name__ == "Failure") for case in suite)
    return sum(len(list(suite)) for suite in suites)


def check_checkstyle(text):
    import xml.etree.ElementTree as tree

    root = tree.fromstring(text.encode())
    assert root.tag == "checkstyle" and all(file.tag == "file" and file.get("name") for file in root)
    errors = [error for file in root for error in file]
    for error in errors:
        assert error.tag == "error" and int(error.get("line")) > 0 and int(error.get("column")) > 0
        assert error.get("severity") in ("error", "warning", "info") and error.get("message") and error.get("source")
    return len(errors)


def check_gitlab(text):
    issues = json.loads(text)
    for issue in issues:
        assert all(isinstance(issue[key], str) and issue[key] for key in ("description", "check_name", "fingerprint"))
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert issue["location"]["path"] and issue["location"]["lines"]["begin"] > 0
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    return len(issues)


def check_rdjson(text):
    diagnostics = json.loads(text)["diagnostics"]
    for diagnostic in diagnostics:
        assert diagnostic["message"] and diagnostic["severity"] in ("ERROR", "WARNING", "INFO")
        ranges = [diagnostic["location"]["range"]] + [item["range"] for item in diagnostic.get("suggestions", [])]
        for place in ranges:
            start, end = ((place[key]["line"], place[key]["column"]) for key in ("start", "end"))
            assert (1, 1) <= start <= end
    return len(diagnostics)


status = 0
for name in sys.argv[1:]:
    path = pathlib.Path(name)
    label = f"{path.parent.name}/{path.name}"
    try:
        if path.name in ("junit", "checkstyle"):
            check_xml(name)
        count = globals()[f"check_{path.name}"](path.read_text(encoding="utf-8"))
        print(f"check-formats: {label}: {count} entries, as others read them")
    except Exception as error:  # Whatever a parser throws is its verdict.
        print(f"check-formats: {label}: {type(error).__name__}: {error}", file=sys.stderr)
        status = 1
sys.exit(status)
