/**
 * The custom elements that any page may hold; each does nothing on a page without it.
 * Those of one page or one component are loaded there.
 */
import './cite-dialog.ts';
import './cite-passage.ts';
import './edition-notice.ts';
import './live-chart.ts';
import './preview-card.ts';
import './reading-contents.ts';
import './search-keys.ts';
import './sortable-table.ts';
import './theme-switch.ts';
