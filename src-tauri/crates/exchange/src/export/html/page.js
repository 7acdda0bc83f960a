(() => {
  const form = document.getElementById('find');
  const query = document.getElementById('query');
  const person = document.getElementById('person');
  const count = document.getElementById('count');
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const of = (element) => (element.getAttribute('data-find') || '').split(' ');
  const rows = [...document.querySelectorAll('tr[data-find]')].map((element) => ({ element, text: plain(element.textContent), people: of(element) }));
  const chips = [...document.querySelectorAll('li[data-find]')].map((element) => ({ element, text: plain(element.textContent), people: of(element) }));
  const fits = (entry) => {
    const words = plain(query.value).split(/\s+/).filter(Boolean);
    return words.every((word) => entry.text.includes(word)) && (!person.value || entry.people.includes(person.value));
  };
  const show = () => {
    let shown = 0;
    for (const row of rows) {
      const fit = fits(row);
      row.element.hidden = !fit;
      if (fit) shown += 1;
    }
    for (const chip of chips) {
      const fit = fits(chip);
      chip.element.classList.toggle('dim', !fit);
      if (fit) shown += 1;
    }
    count.textContent = String(shown);
  };
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  query.addEventListener('input', show);
  person.addEventListener('change', show);
  show();
})();
