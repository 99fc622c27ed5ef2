/** <theme-switch>: steps through system, light and dark, and remembers the choice on this device. */

const themes = ['system', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];
const key = 'strata-theme';

class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    this.#show(this.#stored());
    this.querySelector('button')?.addEventListener('click', () => {
      const next = themes[(themes.indexOf(this.#stored()) + 1) % themes.length]!;
      this.#store(next);
      this.#show(next);
    });
  }

  #show(theme: Theme): void {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    const text = this.querySelector('[data-text]');
    if (text) text.textContent = { system: 'System theme', light: 'Light theme', dark: 'Dark theme' }[theme];
    // Charts that are drawn by script take their colours anew.
    document.dispatchEvent(new Event('strata:theme'));
  }

  // A browser may refuse storage (private windows, strict settings); the switch then works for this page only.
  #choice: Theme = 'system';

  #stored(): Theme {
    try {
      const stored = localStorage.getItem(key);
      this.#choice = themes.find((theme) => theme === stored) ?? this.#choice;
    } catch {
      // Keep the choice of this page.
    }
    return this.#choice;
  }

  #store(theme: Theme): void {
    this.#choice = theme;
    try {
      localStorage.setItem(key, theme);
    } catch {
      // Nothing to remember it with.
    }
  }
}

customElements.define('theme-switch', ThemeSwitch);
