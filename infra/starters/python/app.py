from collections import Counter
from pathlib import Path

from ariadne import ObjectType, QueryType
from ariadne.asgi import GraphQL
from ariadne.contrib.federation import FederatedObjectType, make_federated_schema

from facts import NEWEST_FIRST, STATE, phase_of, stated_by

MOST = 100

query = QueryType()
service = FederatedObjectType("OzgService")
statement_type = ObjectType("__Name__Statement")
implementation = FederatedObjectType("__Name__Implementation")
progress = FederatedObjectType("__Name__Progress")
coverage = FederatedObjectType("__Name__Coverage")


@query.field("__field__Statements")
def statements(*_, first):
    return {"nodes": NEWEST_FIRST[: min(max(first, 0), MOST)]}


@service.reference_resolver
def service_of_key(_type, _info, key):
    return {"ozgId": key["ozgId"]}


@service.field("__field__Statement")
def newest_statement(known_service, _info):
    return next((each for each in NEWEST_FIRST if each["ozgId"] == known_service["ozgId"]), None)


@statement_type.field("service")
def service_of_statement(stated, _info):
    return {"ozgId": stated["ozgId"]}


@statement_type.field("phase")
def phase_of_statement(stated, _info):
    return phase_of(stated)


@implementation.reference_resolver
def implementation_of_key(_type, _info, key):
    stated = stated_by(key["heldOn"]).get(key["ozgId"]) if key["state"]["code"] == STATE else None
    if stated is None:
        return None
    return {
        "ozgId": key["ozgId"],
        "state": key["state"],
        "heldOn": key["heldOn"],
        "phase": phase_of(stated),
        "originalLabel": stated["status"],
        "asOf": stated["statedOn"],
        "source": stated["source"],
        "sourceUrl": stated["sourceUrl"],
        "sourceKind": stated["sourceKind"],
    }


@progress.reference_resolver
def progress_of_key(_type, _info, key):
    if key["state"]["code"] != STATE:
        return None
    stated = stated_by(key["heldOn"]).values()
    phases = Counter(phase_of(each) for each in stated)
    return {
        "state": key["state"],
        "heldOn": key["heldOn"],
        "asOf": max((each["statedOn"] for each in stated), default=None),
        "ozgServiceCount": len(stated),
        "phases": [{"phase": phase, "count": count} for phase, count in phases.items()],
    }


@coverage.reference_resolver
def coverage_of_key(_type, _info, key):
    newest = NEWEST_FIRST[0]["statedOn"] if NEWEST_FIRST else None
    return {"subgraph": key["subgraph"], "asOf": newest, "recordCount": len(NEWEST_FIRST)}


type_defs = Path(__file__).with_name("schema.graphql").read_text(encoding="utf-8")
schema = make_federated_schema(type_defs, query, service, statement_type, implementation, progress, coverage)
app = GraphQL(schema)
