/**
 * Every code an answer of the graph may carry in `extensions.code`, with the HTTP status it belongs to and what a
 * client can do about it. A code is never reused; docs/errors.md is held against this table by a test.
 */
export const errorCodes = {
  BAD_REQUEST: {
    status: 400,
    remedy: 'Send a GraphQL request as GraphQL over HTTP describes it: JSON with a "query".',
  },
  BAD_USER_INPUT: { status: 400, remedy: 'Correct the value that the message names.' },
  GRAPHQL_PARSE_FAILED: { status: 400, remedy: 'Correct the syntax at the position given in "locations".' },
  GRAPHQL_VALIDATION_FAILED: { status: 400, remedy: 'Ask only for what /schema.graphql offers.' },
  OPERATION_RESOLUTION_FAILURE: {
    status: 400,
    remedy: 'Name with "operationName" an operation that the document contains.',
  },
  PERSISTED_QUERY_NOT_FOUND: { status: 200, remedy: 'Send the query text together with its hash once.' },
  PERSISTED_QUERY_NOT_SUPPORTED: { status: 200, remedy: 'Send the query text.' },
  MALFORMED_KEY: { status: 400, remedy: 'Write the key in the form that the message shows.' },
  INVALID_DATE: { status: 400, remedy: 'Write a date as YYYY-MM-DD, a time as YYYY-MM-DDThh:mm:ssZ.' },
  PAGE_SIZE_OUT_OF_RANGE: {
    status: 400,
    remedy: 'Ask for 1 to 100 entries and follow pageInfo.endCursor with "after".',
  },
  INVALID_CURSOR: {
    status: 400,
    remedy:
      'Take "after" unchanged from pageInfo.endCursor of the same list with the same orderBy, and of a search with the same text.',
  },
  TOO_MANY_GROUPINGS: { status: 400, remedy: 'Group by one to three different dimensions.' },
  METHOD_NOT_ALLOWED: { status: 405, remedy: 'Use POST; a query may also come as GET.' },
  NOT_JSON: {
    status: 415,
    remedy: 'Send the request as JSON in UTF-8, not compressed, with "content-type: application/json".',
  },
  NOT_ACCEPTABLE: { status: 406, remedy: 'Accept application/graphql-response+json or application/json.' },
  BODY_TOO_LARGE: { status: 413, remedy: 'Send less at once; values belong into "variables", large lists into pages.' },
  INVALID_JSON: { status: 400, remedy: 'Send one JSON object in UTF-8.' },
  JSON_TOO_DEEP: { status: 400, remedy: 'Nest the values of "variables" less deeply.' },
  BATCH_REFUSED: { status: 400, remedy: 'Send one operation per request; it may ask for several things at once.' },
  TOO_MANY_TOKENS: { status: 400, remedy: 'Ask for less in one document, and write values as variables.' },
  TOO_MANY_OPERATIONS: { status: 400, remedy: 'Send the operation that is meant, with the fragments it needs.' },
  TOO_DEEP: { status: 400, remedy: 'Ask for the inner records in a second request, by their keys.' },
  TOO_MANY_ALIASES: { status: 400, remedy: 'Ask for several records by a filter of their list, not one by one.' },
  TOO_MANY_ROOT_FIELDS: { status: 400, remedy: 'Ask for several records by a filter of their list, not one by one.' },
  TOO_MANY_DIRECTIVES: { status: 400, remedy: 'Decide in the client what to ask for, and leave the rest out.' },
  TOO_MANY_SELECTIONS: { status: 400, remedy: 'Ask for fewer fields; a fragment counts each time it is used.' },
  INTROSPECTION_TOO_LARGE: {
    status: 400,
    remedy: 'Send the standard introspection query, or fetch /schema.graphql.',
  },
  COST_TOO_HIGH: { status: 400, remedy: 'Ask for smaller pages ("first") or fewer lists within lists.' },
  TOO_MANY_REQUESTS: { status: 429, remedy: 'Wait as many seconds as "Retry-After" says.' },
  TOO_MANY_AT_ONCE: { status: 429, remedy: 'Wait for the answers under way before asking for more.' },
  DOCUMENT_UNKNOWN: { status: 400, remedy: 'Name a document that the operator keeps, or send its text.' },
  DOCUMENT_NOT_TRUSTED: {
    status: 403,
    remedy: 'Ask for a document that the operator keeps; this gateway answers no others.',
  },
  READ_ONLY: {
    status: 403,
    remedy: 'Ask the operator to configure an OpenID provider (OZG_OIDC_ISSUER); without one nothing can be changed.',
  },
  UNAUTHENTICATED: { status: 401, remedy: 'Sign in and send the access token as "Authorization: Bearer <token>".' },
  TOKEN_EXPIRED: { status: 401, remedy: 'Fetch a new access token and send the request again.' },
  TOKEN_FOREIGN: { status: 401, remedy: 'Send a token that the configured provider issued for this graph.' },
  TOKEN_INVALID: { status: 401, remedy: 'Send the access token unchanged as the configured provider issued it.' },
  IDENTITY_PROVIDER_UNAVAILABLE: { status: 503, remedy: 'Try again in a few seconds; reading works without a token.' },
  FORBIDDEN: {
    status: 403,
    remedy: 'Have somebody do it whose ministry or state it belongs to, or who has what the message names.',
  },
  UNSIGNED_REQUEST: { status: 401, remedy: 'Ask the gateway; this subgraph answers nobody else.' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, remedy: 'Send the workbook itself, with the content type of XLSX.' },
  PAYLOAD_TOO_LARGE: {
    status: 413,
    remedy: 'Send the workbook that the graph handed out, with nothing but changed cells.',
  },
  WORKBOOK_UNREADABLE: { status: 422, remedy: 'Do what the message says, or fetch the workbook anew and fill it in.' },
  WORKBOOK_FOREIGN: { status: 422, remedy: 'Send a workbook of this graph for a monthly report; fetch one anew.' },
  WORKBOOK_MISMATCH: { status: 422, remedy: 'Send the workbook of the ministry and month that you name.' },
  REPORT_REFUSED: { status: 422, remedy: 'Correct the rows that the answer lists, or take over the others only.' },
  SERVICE_UNKNOWN: { status: 404, remedy: 'Take the number of an OZG service that the graph lists as ozgServices.' },
  EXPORT_UNKNOWN: { status: 404, remedy: 'Take the name of a file that /exports lists.' },
  REPORT_UNKNOWN: { status: 404, remedy: 'Ask for a report that "possible" names; /reports describes each.' },
  REPORT_FORMAT_UNKNOWN: { status: 404, remedy: 'End the address with .csv, .xlsx, .json or .parquet.' },
  REPORT_PARAMETER_UNKNOWN: {
    status: 400,
    remedy: 'Use only parameters that "possible" names; /openapi.json describes them.',
  },
  REPORT_SUBJECT_UNKNOWN: { status: 404, remedy: 'Look the identifier up in the graph; nothing there bears it.' },
  REPORT_INCOMPLETE: { status: 503, remedy: 'Try again later; a report is given whole or not at all.' },
  REPORT_UNSTABLE: { status: 503, remedy: 'Try again in a minute; the data are being changed.' },
  REPORT_TOO_LONG: {
    status: 422,
    remedy: 'Narrow the report by its parameters, or take another format where the message names a sheet.',
  },
  DATABASE_UNAVAILABLE: { status: 503, remedy: 'Try again in a few seconds; /readyz shows when the database is back.' },
  VALUE_MISSING: {
    status: 200,
    remedy: 'Take the rest of the answer; the data lead to something that its owner does not know.',
  },
  DEADLINE_EXCEEDED: { status: 503, remedy: 'Ask for less in one request, or try again later.' },
  SUBGRAPH_UNAVAILABLE: { status: 503, remedy: 'Try again later; the other fields of the answer are complete.' },
  SUBGRAPH_ERROR: {
    status: 502,
    remedy: 'Tell the operator of the subgraph if it lasts; the other fields of the answer are complete.',
  },
  SUBGRAPH_ANSWER_INVALID: {
    status: 502,
    remedy: 'Take the value as unknown; the operator of the subgraph must mend it.',
  },
  SUBGRAPH_UNKNOWN: {
    status: 404,
    remedy: 'Name a registered subgraph; the operator of the graph registers new ones.',
  },
  SUBGRAPH_VERSION_UNKNOWN: {
    status: 404,
    remedy: 'Name a version that the history of the subgraph lists as published.',
  },
  SUBGRAPH_NOT_IN_GRAPH: { status: 409, remedy: 'There is nothing to remove; publish the subgraph first.' },
  SUBGRAPH_KEY_REFUSED: {
    status: 401,
    remedy: 'Send the key of this very subgraph as "Authorization: Bearer <key>", or ask the operator for a new one.',
  },
  SUBGRAPH_HOST_NOT_ALLOWED: {
    status: 422,
    remedy: 'Have the operator allow the host of the routing URL, or run the service where it may be.',
  },
  SUBGRAPH_SERVICE_UNREACHABLE: { status: 422, remedy: 'Start the service at its routing URL and publish again.' },
  SUBGRAPH_SERVICE_DIFFERS: {
    status: 422,
    remedy: 'Publish the schema that the service runs, or start the service with the schema that is meant.',
  },
  GRAPH_REVISION_OUTDATED: { status: 409, remedy: 'Check against the present graph, and publish with its revision.' },
  GRAPH_RULES_BROKEN: { status: 422, remedy: 'Mend what the findings name; "ozg explain <rule>" says why and how.' },
  REGISTRY_BUSY: { status: 503, remedy: 'Publish again in a minute.' },
  INTERNAL_SERVER_ERROR: { status: 500, remedy: 'Tell the operator the request id of this answer.' },
} as const satisfies Record<string, { status: number; remedy: string }>;

export type ErrorCode = keyof typeof errorCodes;

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorCodes, code);
}
