import type { StoredRecord } from '../../platform/record/index.ts'
import type { StoredRow } from '../../platform/row/row-type.ts'
import type { indicatorType } from './records/indicator-type.ts'
import type { commitmentType } from './rows/commitment-type.ts'
import type { observationType } from './rows/observation-type.ts'
import type { targetType } from './rows/target-type.ts'

export type Indicator = StoredRecord<typeof indicatorType.fields>
export type CommitmentRow = StoredRow<typeof commitmentType.fields>
export type Observation = StoredRow<typeof observationType.fields>
export type Target = StoredRow<typeof targetType.fields>
