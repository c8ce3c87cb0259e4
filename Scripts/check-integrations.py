"""Called by check-integrations in the folder of the project."""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import yaml

ROOT = pathlib.Path.cwd()
TOOLS = pathlib.Path(sys.executable).parent
PAGE = "新桥2月30日通车。\n"


def run(*command, folder, status=0, **variables):
    done = subprocess.run(
        [str(word) for word in command], cwd=folder, capture_output=True, text=True, env={**os.environ, "LC_ALL": "C.UTF-8", **variables})
    assert done.returncode == status, f"{' '.join(map(str, command))[:120]}: status {done.returncode}\n{done.stdout}{done.stderr}"
    return done.stdout


def snippet(host):
    """The README's example for a host, which has to fit on five lines and a repository's address."""
    text = (ROOT / "README.md").read_text(encoding="utf-8").split("## In continuous integration", 1)[1]
    block = re.search(re.escape(host) + r".*?```yaml\n(.*?)```", text, re.S).group(1)
    assert len(block.splitlines()) <= 5, f"README: the example for {host} has more than five lines"
    return block


def has_schema(folder, name, text):
    path = folder / f"{name}.yml"
    path.write_text(text, encoding="utf-8")
    run(TOOLS / "check-jsonschema", "--builtin-schema", f"vendor.{name}", path, folder=folder)


def project(folder, name):
    """A folder with a page, under git."""
    made = folder / name
    made.mkdir()
    (made / "page.txt").write_text(PAGE, encoding="utf-8")
    run("git", "init", "--quiet", folder=made)
    run("git", "add", ".", folder=made)
    return made


def check_github(folder):
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    has_schema(folder, "github-actions", text)
    has_schema(folder, "github-workflows", snippet("GitHub"))
    action = folder / "action"
    (action / ".build").mkdir(parents=True)
    (action / ".build" / "release").symlink_to(ROOT / ".build" / "debug")
    steps = yaml.safe_load(text)["runs"]["steps"]
    said = run(
        "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", steps[-1]["run"], folder=project(folder, "github"), status=1,
        GITHUB_ACTION_PATH=str(action), PATHS=".", ARGUMENTS="--fail-on warning")
    assert "::error file=page.txt,line=1" in said.replace("./", ""), said


def check_pre_commit(folder):
    run(TOOLS / "pre-commit", "validate-manifest", ROOT / ".pre-commit-hooks.yaml", folder=folder)
    made = project(folder, "pre-commit")
    configuration = made / ".pre-commit-config.yaml"
    configuration.write_text(snippet("pre-commit"), encoding="utf-8")
    run(TOOLS / "pre-commit", "validate-config", configuration, folder=made)
    names = [hook["id"] for repository in yaml.safe_load(snippet("pre-commit"))["repos"] for hook in repository["hooks"]]
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert names == [hook["id"] for hook in hooks], names
    here = [{**hook, "language": "system"} for hook in hooks]
    configuration.write_text(yaml.safe_dump({"repos": [{"repo": "local", "hooks": here}]}), encoding="utf-8")
    said = run(
        TOOLS / "pre-commit", "run", "--all-files", folder=made, status=1, PATH=f"{ROOT}/.build/debug:{os.environ['PATH']}",
        PRE_COMMIT_HOME=str(folder / "store"))
    assert "DAT003" in said, said


def check_gitlab(folder):
    text = (ROOT / "ci" / "gitlab.yml").read_text(encoding="utf-8")
    has_schema(folder, "gitlab-ci", text)
    has_schema(folder, "gitlab-ci", snippet("GitLab"))
    job = yaml.safe_load(text)["jumpline"]
    made = project(folder, "gitlab")
    run(
        "bash", "-ec", job["script"][-1], folder=made, status=1, PATH=f"{ROOT}/.build/debug:{os.environ['PATH']}",
        **{**yaml.safe_load(text)["variables"], "JUMPLINE_PATHS": "page.txt"})
    report = json.loads((made / job["artifacts"]["reports"]["codequality"]).read_text(encoding="utf-8"))
    assert [issue["check_name"] for issue in report] == ["DAT003"], report


status = 0
with tempfile.TemporaryDirectory(prefix="jumpline-integrations-") as scratch:
    for check in (check_github, check_pre_commit, check_gitlab):
        try:
            check(pathlib.Path(scratch))
            print(f"check-integrations: {check.__name__.removeprefix('check_')}: as promised")
        except Exception as error:  # Whatever a tool says is its verdict.
            print(f"check-integrations: {check.__name__}: {type(error).__name__}: {error}", file=sys.stderr)
            status = 1
sys.exit(status)
