/**
 * <edition-notice>: tells a reader who followed a citation (`?v=2`) whether the section still stands as it was cited, and
 * where to read it as it was. On an essay's page it stands above the section that the link names.
 */
class EditionNotice extends HTMLElement {
  connectedCallback(): void {
    const edition = new URLSearchParams(location.search).get('v');
    if (edition !== null) void this.#answer(edition);
  }

  /** Few readers come by a citation, so what answers them is loaded for them alone. */
  async #answer(edition: string): Promise<void> {
    try {
      const { answerCitation } = await import('./cited-edition.ts');
      await answerCitation(this, edition);
    } catch {
      // Without the states of the sections there is nothing to say.
    }
  }
}

customElements.define('edition-notice', EditionNotice);
