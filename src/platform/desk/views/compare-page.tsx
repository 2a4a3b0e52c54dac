import type { VNode } from 'preact'
import { fillWords, type Language } from '../../../kernel/language.ts'
import { Compare, Form, Notice } from '../../../ui/index.ts'
import { formWords } from '../form-messages.ts'
import type { Comparison } from '../types.ts'

export type ComparePageProps = {
  readonly lang: Language
  readonly action: string
  readonly csrf: string
  readonly comparison: Comparison
  /** When the other one saved, in words. */
  readonly savedAt?: string | undefined
  readonly discardHref: string
}

// These stand in the form by themselves, or belong to the buttons of the form before.
const LEFT_OUT = new Set(['_csrf', 'version', 'intent'])

/** Two people on one record: each field on which they differ, and which of the two texts to keep. */
export function ComparePage(props: ComparePageProps): VNode {
  const { lang, comparison, savedAt } = props
  const { form, isStartKnown, version, savedBy, differences } = comparison
  const words = formWords(lang)
  const kept = Object.entries(form).flatMap(([name, value]) =>
    LEFT_OUT.has(name) || value === undefined ? [] : [{ name, value }],
  )
  return (
    <>
      <Notice lang={lang} tone="warning" title={words.stale}>
        <p>
          {savedAt === undefined
            ? words.staleTextPlain
            : fillWords(words.staleText, { who: savedBy ?? words.someone, when: savedAt })}
        </p>
        {isStartKnown ? null : <p>{words.staleUnknown}</p>}
      </Notice>
      <Form
        action={props.action}
        csrf={props.csrf}
        hidden={[...kept, { name: 'version', value: version }]}
        submit={words.saveMerged}
        submitAs={{ name: 'intent', value: 'save' }}
        secondary={{ label: words.discard, href: props.discardHref }}
      >
        <Compare
          lang={lang}
          rows={differences.map(({ field, label, start, theirs, mine, proposed }) => ({
            field,
            label,
            base: isStartKnown ? start : undefined,
            saved: theirs,
            mine,
            choice: proposed,
          }))}
        />
      </Form>
    </>
  )
}
