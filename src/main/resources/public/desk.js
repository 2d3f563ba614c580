// What the desk adds for browsers with scripts: a draft that survives a closed tab, rows without a reload, files that are
// dropped, the direction of the text, and the editor's time zone. Every page works without it.
'use strict';

const AGE = 14 * 24 * 3600 * 1000;
const PREFIX = 'dateline-draft:';

/** The fields of the editor that an editor types or ticks. */
function fields(form) {
  return [...form.elements].filter(one => one.name && one.type !== 'hidden' && one.type !== 'submit' && one.type !== 'file');
}

/** What is typed in a form, as a list of names and values. */
function typed(form) {
  return fields(form)
    .filter(one => !['checkbox', 'radio'].includes(one.type) || one.checked)
    .map(one => [one.name, one.value]);
}

/** What is typed without empty fields, to compare. */
function filled(values) {
  return JSON.stringify(values.filter(([, value]) => value !== ''));
}

/** Clones rows until a list has as many as a draft. */
function growRows(form, draft) {
  for (const list of form.querySelectorAll('[data-rows]')) {
    const name = list.dataset.rows;
    const wanted = 1 + Math.max(-1, ...draft.map(([field]) => field.split('.')).filter(parts => parts[0] === name).map(parts => +parts[1]));
    while (list.querySelectorAll('.row').length < wanted && addRow(list)) { /* until it has enough */ }
  }
}

function restore(form, draft) {
  growRows(form, draft);
  const rest = new Map();
  draft.forEach(([name, value]) => rest.set(name, [...(rest.get(name) || []), value]));
  for (const one of fields(form)) {
    const values = rest.get(one.name) || [];
    if (['checkbox', 'radio'].includes(one.type)) {
      one.checked = values.includes(one.value);
    } else {
      one.value = values[0] ?? '';
    }
  }
  form.dispatchEvent(new Event('input', {bubbles: true}));
}

function addRow(list) {
  const rows = list.querySelectorAll('.row');
  const last = rows[rows.length - 1];
  if (!last || rows.length >= 100) {
    return false;
  }
  const row = last.cloneNode(true);
  for (const input of row.querySelectorAll('input')) {
    input.name = input.name.replace(/\.\d+\./, '.' + rows.length + '.');
    input.value = '';
    input.removeAttribute('aria-invalid');
  }
  last.after(row);
  return row;
}

/** Removes drafts that nobody came back to. */
function forgetOld() {
  for (const key of Object.keys(localStorage).filter(name => name.startsWith(PREFIX))) {
    try {
      if (JSON.parse(localStorage.getItem(key)).at < Date.now() - AGE) {
        localStorage.removeItem(key);
      }
    } catch {
      localStorage.removeItem(key);
    }
  }
}

/** Keeps what is typed in this browser until the server has stored it. */
function keepDraft(form) {
  const key = PREFIX + form.dataset.draft;
  const start = filled(typed(form));
  if (form.dataset.saved) {
    localStorage.removeItem(key);
    localStorage.removeItem(PREFIX + form.dataset.draft.split(':')[0] + ':new');
  }
  const stored = localStorage.getItem(key);
  if (stored) {
    const draft = JSON.parse(stored);
    if (filled(draft.fields) !== start) {
      offer(form, key, draft);
    }
  }
  let timer;
  const save = () => {
    clearTimeout(timer);
    if (leaving) {
      return;
    }
    const now = typed(form);
    if (filled(now) !== start) {
      try {
        localStorage.setItem(key, JSON.stringify({at: Date.now(), fields: now}));
      } catch { /* the browser has no room: the form itself is still there */ }
    }
  };
  form.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(save, 400); });
  addEventListener('pagehide', save);
  addEventListener('visibilitychange', save);
}

function offer(form, key, draft) {
  const bar = document.createElement('p');
  bar.className = 'draft';
  bar.setAttribute('role', 'status');
  const when = new Date(draft.at).toLocaleString(document.documentElement.lang);
  bar.append(form.dataset.found.replace('{0}', when) + ' ');
  for (const [label, act] of [[form.dataset.restore, () => restore(form, draft.fields)], [form.dataset.discard, () => localStorage.removeItem(key)]]) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', () => { act(); bar.remove(); });
    bar.append(button, ' ');
  }
  form.before(bar);
}

/** A file that is dropped on the page of a new article becomes the file of the form, which is sent. */
function acceptFiles(form) {
  const area = form.closest('details');
  const file = form.querySelector('input[type=file]');
  addEventListener('dragover', event => { event.preventDefault(); area.open = true; area.classList.add('over'); });
  addEventListener('dragleave', () => area.classList.remove('over'));
  addEventListener('drop', event => {
    area.classList.remove('over');
    if (event.dataTransfer.files.length) {
      event.preventDefault();
      file.files = event.dataTransfer.files;
      form.requestSubmit();
    }
  });
}

const RTL = /^(ar|arz|ary|apc|fa|he|ur|ps|sd|ug|yi|dv|ckb)(-|$)/i;

/** Text is typed in the direction of its language. */
function followLanguage(form) {
  const language = form.elements.language;
  language.addEventListener('change', () => {
    const direction = language.value ? (RTL.test(language.value) ? 'rtl' : 'ltr') : 'auto';
    for (const name of ['title', 'summary', 'content', 'byline', 'contributorLine', 'dateline']) {
      form.elements[name].dir = direction;
    }
  });
}

/** Whoever signs out leaves nothing in the browser for the next person. */
function forgetAtSignOut(form) {
  form.addEventListener('submit', () => {
    for (const key of Object.keys(localStorage).filter(name => name.startsWith(PREFIX + form.dataset.owner + ':'))) {
      localStorage.removeItem(key);
    }
    leaving = true;
  });
}

let leaving = false;

addEventListener('DOMContentLoaded', () => {
  const alert = document.querySelector('main [role=alert]');
  if (alert) {
    alert.tabIndex = -1;
    alert.focus();
  }
  document.querySelectorAll('form.signed-in').forEach(forgetAtSignOut);
  for (const zone of document.querySelectorAll('[data-zone]')) {
    zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone || '';
  }
  forgetOld();
  const editor = document.getElementById('editor');
  if (editor && !editor.querySelector('fieldset.all').disabled) {
    keepDraft(editor);
    followLanguage(editor);
    for (const button of editor.querySelectorAll('[data-add]')) {
      button.addEventListener('click', event => {
        event.preventDefault();
        const row = addRow(button.closest('[data-rows]'));
        if (row) {
          row.querySelector('input').focus();
        }
      });
    }
    editor.addEventListener('keydown', event => {
      if ((event.ctrlKey || event.metaKey) && event.key === 's') {
        event.preventDefault();
        editor.querySelector('button.edit, button.create')?.click();
      }
    });
  }
  const drop = document.querySelector('[data-drop]');
  if (drop) {
    acceptFiles(drop);
  }
  document.addEventListener('htmx:responseError', event => {
    if (event.detail.xhr.status === 401) {
      const over = document.createElement('p');
      over.className = 'problem';
      over.setAttribute('role', 'alert');
      over.textContent = document.body.dataset.over;
      document.getElementById('preview')?.replaceChildren(over);
    }
  });
});
