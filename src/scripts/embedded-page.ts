/** <embedded-page>: tells a page that embeds this one how high it is, in the message that Embedly introduced and others read. */

class EmbeddedPage extends HTMLElement {
  connectedCallback(): void {
    if (window.parent === window) return;
    new ResizeObserver(() => {
      const height = Math.ceil(this.getBoundingClientRect().height);
      window.parent.postMessage(JSON.stringify({ src: location.href, context: 'iframe.resize', height }), '*');
    }).observe(this);
  }
}

customElements.define('embedded-page', EmbeddedPage);
