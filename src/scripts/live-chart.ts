/**
 * <live-chart>: replaces a drawn chart by a live one when a reader reaches for it.
 * Chart.js and the values load only then; the canvas takes exactly the place of the drawing.
 */
import type { ChartData } from '../domain/charts/data.ts';
import type { LiveChart } from './chart-drawing.ts';

class LiveChartElement extends HTMLElement {
  #chart: LiveChart | null = null;
  #loading = false;

  connectedCallback(): void {
    const drawing = this.querySelector<HTMLElement>('.drawing');
    if (!drawing) return;
    drawing.tabIndex = 0;
    for (const event of ['pointerenter', 'focusin', 'touchstart']) {
      this.addEventListener(event, () => void this.#awake(drawing), { passive: true });
    }
    drawing.addEventListener('keydown', (event) => {
      if (this.#chart?.step(event.key)) event.preventDefault();
    });
    drawing.addEventListener('blur', () => this.#chart?.step('Escape'));
    document.addEventListener('strata:theme', () => this.#redraw(drawing));
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#redraw(drawing));
  }

  async #awake(drawing: HTMLElement): Promise<void> {
    if (this.#chart || this.#loading) return;
    this.#loading = true;
    try {
      const [{ drawLive }, response] = await Promise.all([import('./chart-drawing.ts'), fetch(this.dataset.src ?? '')]);
      if (!response.ok) throw new Error(`${response.status}`);
      this.#chart = drawLive(drawing, (await response.json()) as ChartData);
      this.dataset.live = '';
    } catch {
      // The drawing stays; a later reach tries again.
    }
    this.#loading = false;
  }

  #redraw(drawing: HTMLElement): void {
    if (!this.#chart) return;
    this.#chart.remove();
    this.#chart = null;
    void this.#awake(drawing);
  }
}

customElements.define('live-chart', LiveChartElement);
