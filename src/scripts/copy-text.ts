/** <copy-text>: a button that copies the text of the field beside it, and says so. */

class CopyText extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector('textarea');
    const button = this.querySelector('button');
    const status = this.querySelector('[role=status]');
    if (!field || !button || !status) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(field.value).then(
        () => {
          status.textContent = 'Copied.';
        },
        () => {
          // Without leave to write to the clipboard the reader copies the selection.
          field.select();
          status.textContent = 'Press Ctrl or ⌘ and C to copy.';
        },
      );
    });
  }
}

customElements.define('copy-text', CopyText);
