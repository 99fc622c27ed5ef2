/**
 * <cite-dialog>: shows the citation of a work in every form when its Cite control is pressed. The forms, and the code that
 * shows them, are loaded then.
 */

class CiteDialog extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('click', (event) => {
      const control =
        event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.cite-control') : null;
      // With a modifier the reader asks for a tab or a window of its own.
      if (!control || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      const place = control.href.replace(/#.*$/, '').replace(/cite\/$/, '');
      // Without the forms the link leads to the page where they stand.
      import('./citation-forms.ts')
        .then(({ showCitation }) => showCitation(this, place))
        .catch(() => location.assign(control.href));
    });
  }
}

customElements.define('cite-dialog', CiteDialog);
