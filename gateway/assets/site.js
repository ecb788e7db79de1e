// Forms marked as live show their results without a reload; without this file they are sent as usual.
const WAIT_MS = 250;

for (const form of document.querySelectorAll('form[data-live]')) {
  let timer;
  const later = (wait) => {
    clearTimeout(timer);
    timer = setTimeout(() => show(form), wait);
  };
  form.addEventListener('input', ({ target }) => later(target.type === 'search' ? WAIT_MS : 0));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    later(0);
  });
}

async function show(form) {
  const chosen = [...new FormData(form)].filter(([, value]) => value !== '');
  const query = new URLSearchParams(chosen).toString();
  const address = form.getAttribute('action') + (query ? `?${query}` : '');
  const response = await fetch(address).catch(() => undefined);
  const page = response && new DOMParser().parseFromString(await response.text(), 'text/html');
  const results = page?.getElementById('results');
  if (!results) return void location.assign(address);
  // What was typed since then is asked for already.
  if (query !== new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== '')).toString()) return;
  for (const part of form.querySelectorAll('[data-renewed]')) renew(part, page.getElementById(part.id));
  document.getElementById('results').replaceWith(results);
  document.getElementById('found').textContent = page.getElementById('found').textContent;
  history.replaceState(null, '', address);
}

// What a form offers follows from what is chosen; whoever is there stays there.
function renew(part, fresh) {
  if (!fresh || fresh.textContent === part.textContent) return;
  const focused = part.contains(document.activeElement) && document.activeElement.id;
  part.replaceChildren(...fresh.childNodes);
  if (focused) (document.getElementById(focused) ?? part.parentElement.querySelector('summary')).focus();
}
