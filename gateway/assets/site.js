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
  document.getElementById('results').replaceWith(results);
  document.getElementById('found').textContent = page.getElementById('found').textContent;
  history.replaceState(null, '', address);
}
