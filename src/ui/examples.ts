import { examples as alluvial } from './alluvial/alluvial.examples.tsx'
import { examples as areaMap } from './area-map/area-map.examples.tsx'
import { examples as button } from './button/button.examples.tsx'
import { examples as card } from './card/card.examples.tsx'
import { examples as checkField } from './check-field/check-field.examples.tsx'
import { examples as choropleth } from './choropleth/choropleth.examples.tsx'
import { examples as columns } from './columns/columns.examples.tsx'
import { examples as compare } from './compare/compare.examples.tsx'
import { examples as dataTable } from './data-table/data-table.examples.tsx'
import { examples as dateField } from './date-field/date-field.examples.tsx'
import { examples as definitionList } from './definition-list/definition-list.examples.tsx'
import { examples as document } from './document/document.examples.tsx'
import { examples as emptyState } from './empty-state/empty-state.examples.tsx'
import { examples as errorSummary } from './error-summary/error-summary.examples.tsx'
import type { Example } from './example.ts'
import { examples as facetList } from './facet-list/facet-list.examples.tsx'
import { examples as facts } from './facts/facts.examples.tsx'
import { examples as figureGrid } from './figure-grid/figure-grid.examples.tsx'
import { examples as fileField } from './file-field/file-field.examples.tsx'
import { examples as finderBox } from './finder-box/finder-box.examples.tsx'
import { examples as folded } from './folded/folded.examples.tsx'
import { examples as form } from './form/form.examples.tsx'
import { examples as hero } from './hero/hero.examples.tsx'
import { examples as history } from './history/history.examples.tsx'
import { examples as intervalField } from './interval-field/interval-field.examples.tsx'
import { examples as lineChart } from './line-chart/line-chart.examples.tsx'
import { examples as linkList } from './link-list/link-list.examples.tsx'
import { examples as localizedField } from './localized-field/localized-field.examples.tsx'
import { examples as localizedListField } from './localized-list-field/localized-list-field.examples.tsx'
import { examples as missing } from './missing/missing.examples.tsx'
import { examples as moneyBars } from './money-bars/money-bars.examples.tsx'
import { examples as notice } from './notice/notice.examples.tsx'
import { examples as numberField } from './number-field/number-field.examples.tsx'
import { examples as page } from './page/page.examples.tsx'
import { examples as pagination } from './pagination/pagination.examples.tsx'
import { examples as progressBar } from './progress-bar/progress-bar.examples.tsx'
import { examples as prose } from './prose/prose.examples.tsx'
import { examples as radioField } from './radio-field/radio-field.examples.tsx'
import { examples as recordList } from './record-list/record-list.examples.tsx'
import { examples as recordPage } from './record-page/record-page.examples.tsx'
import { examples as searchPickField } from './search-pick-field/search-pick-field.examples.tsx'
import { examples as searchResults } from './search-results/search-results.examples.tsx'
import { examples as selectField } from './select-field/select-field.examples.tsx'
import { examples as shareBar } from './share-bar/share-bar.examples.tsx'
import { examples as starRating } from './star-rating/star-rating.examples.tsx'
import { examples as tag } from './tag/tag.examples.tsx'
import { examples as tally } from './tally/tally.examples.tsx'
import { examples as textArea } from './text-area/text-area.examples.tsx'
import { examples as textField } from './text-field/text-field.examples.tsx'
import { examples as threadLine } from './thread-line/thread-line.examples.tsx'
import { examples as ties } from './ties/ties.examples.tsx'
import { examples as timeline } from './timeline/timeline.examples.tsx'
import { examples as valueBars } from './value-bars/value-bars.examples.tsx'
import { examples as voices } from './voices/voices.examples.tsx'

/** The named cases of every component, by the name of its folder: what the review page and the tests draw. */
export const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  alluvial: alluvial,
  'area-map': areaMap,
  button: button,
  card: card,
  'check-field': checkField,
  choropleth: choropleth,
  columns: columns,
  compare: compare,
  'data-table': dataTable,
  'date-field': dateField,
  'definition-list': definitionList,
  document: document,
  'empty-state': emptyState,
  'error-summary': errorSummary,
  'facet-list': facetList,
  facts: facts,
  'finder-box': finderBox,
  folded: folded,
  'figure-grid': figureGrid,
  'file-field': fileField,
  form: form,
  hero: hero,
  history: history,
  'interval-field': intervalField,
  'localized-field': localizedField,
  'localized-list-field': localizedListField,
  'line-chart': lineChart,
  'link-list': linkList,
  missing: missing,
  'money-bars': moneyBars,
  notice: notice,
  'number-field': numberField,
  page: page,
  pagination: pagination,
  'progress-bar': progressBar,
  prose: prose,
  'radio-field': radioField,
  'record-list': recordList,
  'record-page': recordPage,
  'search-pick-field': searchPickField,
  'search-results': searchResults,
  'select-field': selectField,
  'share-bar': shareBar,
  'star-rating': starRating,
  tag: tag,
  tally: tally,
  'text-area': textArea,
  'text-field': textField,
  'thread-line': threadLine,
  ties: ties,
  timeline: timeline,
  'value-bars': valueBars,
  voices: voices,
}
