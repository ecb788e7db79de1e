import { tools } from './copy-as/tools.mjs';

const part = (id) => document.getElementById(id);

/** Tells people what happened, listeners too. */
export const say = (text) => void (part('copied').textContent = text);

/** Fills and shows the control that copies the operation of the current tab as code of a tool. */
export function offerCopies() {
  part('tool').replaceChildren(...tools.map(({ title }) => new Option(title)));
  part('copy-button').addEventListener('click', copy);
  part('code-close').addEventListener('click', () => part('code').close());
  part('copy').hidden = false;
}

async function copy() {
  say('');
  const tool = tools[part('tool').selectedIndex];
  const request = currentRequest();
  if (typeof request === 'string') return say(request);
  const code = tool.code(request, `${location.origin}/graphql`);
  try {
    await navigator.clipboard.writeText(code);
    say(`Als ${tool.title} kopiert.`);
  } catch {
    // Without TLS browsers let nobody write to the clipboard.
    part('code').showModal();
    part('code-text').value = code;
    part('code-text').select();
  }
}

/** What the current tab asks; why nothing can be copied where it asks nothing. */
function currentRequest() {
  const editor = editorIn('.graphiql-query-editor');
  const query = editor?.getValue().trim();
  if (!query) return 'Der Reiter ist leer.';
  const variables = readVariables(editorIn('.graphiql-editor-tool')?.getValue() ?? '');
  if (!variables) return 'Die Variablen sind kein JSON-Objekt.';
  return {
    query,
    ...(Object.keys(variables).length && { variables }),
    ...(editor.operations?.length > 1 && editor.operationName && { operationName: editor.operationName }),
  };
}

// The bundle of GraphiQL hands out none of its state; CodeMirror leaves each editor at its element.
const editorIn = (place) => document.querySelector(`${place} .CodeMirror`)?.CodeMirror;

function readVariables(text) {
  if (!text.trim()) return {};
  try {
    const variables = JSON.parse(text) ?? {};
    return typeof variables === 'object' && !Array.isArray(variables) ? variables : undefined;
  } catch {
    return undefined;
  }
}
