import json
from pathlib import Path

_facts = json.loads(Path(__file__).with_name("facts.json").read_text(encoding="utf-8"))

STATE = _facts["state"]

NEWEST_FIRST = sorted(_facts["statements"], key=lambda statement: statement["statedOn"], reverse=True)


def phase_of(statement):
    """The phase that the words of a statement stand for, or None."""
    return _facts["phases"].get(statement["status"])


def stated_by(day):
    """The newest statement about each service as it was known on a day (YYYY-MM-DD), by OZG-ID."""
    stated = {}
    for statement in NEWEST_FIRST:
        if statement["statedOn"] <= day:
            stated.setdefault(statement["ozgId"], statement)
    return stated
