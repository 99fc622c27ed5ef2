/** Makes an element with text or other elements in it; text is never read as HTML. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (string | Node)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.className = className;
  element.append(...children);
  return element;
}

/** An element of the page with a shadow of its own, so that neither changes the other’s style; the one of before is replaced. */
export function place(name: string, style: string, ...children: Node[]): HTMLElement {
  document.querySelector(name)?.remove();
  const host = document.createElement(name);
  const sheet = document.createElement('style');
  sheet.textContent = style;
  host.attachShadow({ mode: 'open' }).append(sheet, ...children);
  document.body.append(host);
  return host;
}
