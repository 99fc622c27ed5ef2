/** Gives each page of the plain site one live chart, as a reader of any other report would get it: Chart.js, drawn at once. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const chart = `<canvas id="chart" width="640" height="360"></canvas>
<script>
  import { CategoryScale, Chart, LinearScale, LineController, LineElement, PointElement, Tooltip } from 'chart.js';

  Chart.register(CategoryScale, LinearScale, LineController, LineElement, PointElement, Tooltip);
  const values = Array.from({ length: 24 }, (_, month) => Math.sin(month));
  new Chart(document.querySelector<HTMLCanvasElement>('#chart')!, {
    type: 'line',
    data: { labels: values.map((_, month) => month), datasets: [{ data: values }] },
    options: { animation: false },
  });
</script>`;

/** Changes the page of the plain site in `folder`, before it is built. */
export async function addPlainChart(folder: string): Promise<void> {
  const path = join(folder, 'src/pages/[essay].astro');
  await writeFile(
    path,
    (await readFile(path, 'utf8')).replace('</main>', () => `${chart}</main>`),
  );
}
