/** <copy-text>: a button that copies the text of the field beside it, and says so. */

class CopyText extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector('textarea');
    const button = this.querySelector('button');
    const status = this.querySelector('[role=status]');
    if (!field || !button || !status) return;
    button.hidden = false;
    button.addEventListener('click', () => void copy(field).then((said) => (status.textContent = said)));
  }
}

/** Copies what is in a field, and returns what to say about it. */
async function copy(field: HTMLTextAreaElement): Promise<string> {
  try {
    await navigator.clipboard.writeText(field.value);
    return 'Copied.';
  } catch {
    // Without leave to write to the clipboard, or on a site without https, where there is none, the reader copies the selection.
    field.select();
    return 'Press Ctrl or ⌘ and C to copy.';
  }
}

customElements.define('copy-text', CopyText);
