const ATTRIBUTES = ['inputmode', 'autocomplete', 'autocapitalize', 'enterkeyhint'];

/**
 * Gives fields the keyboard that fits them. The form says which: `"properties": {"inputmode": "tel", "autocomplete": "tel"}`;
 * a number without a word about it gets the number pad. form-js itself passes nothing of that on.
 */
export function fitKeyboards(schema, container) {
  const wanted = all(schema.components).map((field) => [field.id, attributes(field)]).filter(([, wishes]) => wishes.length > 0);
  function fit() {
    wanted.forEach(([id, wishes]) => container.querySelectorAll(`input[id*="-${CSS.escape(id)}"], textarea[id*="-${CSS.escape(id)}"]`)
      .forEach((input) => wishes.forEach(([name, value]) => input.getAttribute(name) === value || input.setAttribute(name, value))));
  }
  fit();
  // rows of lists and fields that were hidden come later
  new MutationObserver(fit).observe(container, { childList: true, subtree: true });
}

function all(components = []) {
  return components.flatMap((one) => [one, ...all(one.components)]);
}

function attributes({ type, decimalDigits, properties = {} }) {
  const own = ATTRIBUTES.filter((name) => name in properties).map((name) => [name, properties[name]]);
  return type === 'number' && own.length === 0 ? [['inputmode', decimalDigits === 0 ? 'numeric' : 'decimal']] : own;
}
