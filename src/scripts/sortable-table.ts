/** <sortable-table>: lets a reader sort a table by any of its columns, after the WAI-ARIA pattern for sortable tables. */
import { compareKeys, sortKey } from '../domain/text/sort-key.ts';

class SortableTable extends HTMLElement {
  connectedCallback(): void {
    const body = this.querySelector('tbody');
    const heads = [...this.querySelectorAll<HTMLElement>('thead th')];
    if (!body || body.rows.length < 2) return;
    for (const [column, head] of heads.entries()) {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const direction = head.ariaSort === 'ascending' ? -1 : 1;
        for (const other of heads) other.removeAttribute('aria-sort');
        head.setAttribute('aria-sort', direction === 1 ? 'ascending' : 'descending');
        const isNumber = head.classList.contains('number');
        const keyOf = (row: HTMLTableRowElement) => sortKey(row.cells[column]?.textContent ?? '', isNumber);
        const rows = [...body.rows].map((row) => ({ row, key: keyOf(row) }));
        body.append(...rows.sort((a, b) => compareKeys(a.key, b.key, direction)).map(({ row }) => row));
      });
    }
  }
}

customElements.define('sortable-table', SortableTable);
