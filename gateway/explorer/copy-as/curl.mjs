/** The answer on standard output; an error is told by the exit code. A quote would end the text of the shell. */
export const curl = (request, address) => `curl --fail-with-body --silent --show-error '${address}' \\
  --header 'content-type: application/json' \\
  --data-raw '${JSON.stringify(request).replaceAll("'", '\\u0027')}'
`;
