/** The custom elements of the site. Each does nothing on a page that does not hold it. */
import './cite-dialog.ts';
import './cite-passage.ts';
import './claims-filter.ts';
import './copy-text.ts';
import './edition-notice.ts';
import './embedded-page.ts';
import './live-chart.ts';
import './preview-card.ts';
import './reading-contents.ts';
import './sortable-table.ts';
import './theme-switch.ts';
