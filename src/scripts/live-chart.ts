/**
 * <live-chart>: replaces a drawn chart by a live one when a reader reaches for it.
 * Chart.js and the values load only then; the canvas takes exactly the place of the drawing.
 * The arrow keys read the values one by one, aloud too (WAI-ARIA: an application with a live region).
 */
import type { ReadingPlace } from '../domain/charts/reading.ts';
import type { LiveChart, LiveChartFile } from './chart-drawing.ts';

const hint =
  'Left and right arrow keys read the values of a series, up and down change the series, Home and End go to its ends, Escape leaves.';

class LiveChartElement extends HTMLElement {
  #chart: Promise<LiveChart> | null = null;
  #drawing: HTMLElement | null = null;
  #status: HTMLElement | null = null;
  #place: ReadingPlace | null = null;
  #logarithmic = false;
  /** Redraws one after another, so that none draws beside the next. */
  #redraws: Promise<void> = Promise.resolve();

  connectedCallback(): void {
    const drawing = this.querySelector<HTMLElement>('.drawing');
    // `?frozen` asks for the picture: an embedded chart then stays as it is.
    if (!drawing || new URLSearchParams(location.search).has('frozen')) return;
    this.#drawing = drawing;
    this.#describe(drawing);
    for (const event of ['pointerenter', 'focusin', 'touchstart']) {
      drawing.addEventListener(event, () => void this.#awake(), { passive: true });
    }
    drawing.addEventListener('keydown', (event) => {
      if (!/^(Arrow|Home$|End$|Escape$)/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      void this.#read(event.key);
    });
    drawing.addEventListener('blur', () => void this.#leave());
    const button = this.querySelector<HTMLButtonElement>('button[data-scale]');
    if (button) this.#offerLogarithm(button);
    const redraw = () => void this.#redraw();
    document.addEventListener('strata:theme', redraw);
    this.#followForm(drawing, redraw);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
  }

  #describe(drawing: HTMLElement): void {
    const help = document.createElement('p');
    help.className = 'visually-hidden';
    help.id = `${this.dataset.chart}-keys`;
    help.textContent = hint;
    this.#status = document.createElement('p');
    this.#status.className = 'visually-hidden';
    this.#status.setAttribute('role', 'status');
    this.append(help, this.#status);
    drawing.tabIndex = 0;
    drawing.setAttribute('role', 'application');
    drawing.setAttribute('aria-roledescription', 'chart');
    drawing.setAttribute('aria-describedby', help.id);
  }

  #offerLogarithm(button: HTMLButtonElement): void {
    delete button.dataset.waiting;
    button.addEventListener('click', () => {
      this.#logarithmic = !this.#logarithmic;
      button.setAttribute('aria-pressed', String(this.#logarithmic));
      void this.#redraw(true);
    });
  }

  /** The live chart, drawn at the first call; null when it cannot be had, and then the drawing stays. */
  async #awake(): Promise<LiveChart | null> {
    if (!this.#drawing) return null;
    this.#chart ??= this.#draw(this.#drawing);
    try {
      const chart = await this.#chart;
      this.dataset.live = '';
      return chart;
    } catch {
      // A later reach tries again.
      this.#chart = null;
      return null;
    }
  }

  async #draw(drawing: HTMLElement): Promise<LiveChart> {
    const [{ drawLive }, response] = await Promise.all([import('./chart-drawing.ts'), fetch(this.dataset.src ?? '')]);
    if (!response.ok) throw new Error(`${response.status}`);
    return drawLive(drawing, (await response.json()) as LiveChartFile, this.#logarithmic ? 'logarithmic' : 'linear');
  }

  async #read(key: string): Promise<void> {
    if (key === 'Escape') {
      this.#drawing?.blur();
      return;
    }
    const chart = await this.#awake();
    if (!chart || document.activeElement !== this.#drawing) return;
    this.#place = chart.step(this.#place, key);
    if (this.#status) this.#status.textContent = chart.show(this.#place);
  }

  async #leave(): Promise<void> {
    this.#place = null;
    if (this.#status) this.#status.textContent = '';
    (await this.#chart)?.show(null);
  }

  /** Draws again in other colours or on another scale. */
  #redraw(always = false): Promise<void> {
    if (!this.#chart && !always) return this.#redraws;
    this.#redraws = this.#redraws.then(async () => {
      const before = await this.#chart?.catch(() => null);
      before?.remove();
      delete this.dataset.live;
      this.#chart = null;
      const chart = await this.#awake();
      if (chart && this.#place) chart.show(this.#place);
    });
    return this.#redraws;
  }

  /** Draws again when the room becomes that of the other form, as when a phone is turned. */
  #followForm(drawing: HTMLElement, redraw: () => void): void {
    let wide: boolean | null = null;
    new ResizeObserver(() => {
      // Where the form changes, as the style of the drawing has it: 33rem.
      const now = drawing.clientWidth >= 33 * parseFloat(getComputedStyle(document.documentElement).fontSize);
      if (wide !== null && wide !== now) redraw();
      wide = now;
    }).observe(drawing);
  }
}

customElements.define('live-chart', LiveChartElement);
