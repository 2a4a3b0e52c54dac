import type { VNode } from 'preact'
import type { Language } from '../../../../kernel/language.ts'
import { Card, DataTable, Folded, Form, Notice, PostButton } from '../../../../ui/index.ts'
import { digestWords } from '../digest-messages.ts'

/** Something that waits, as the page shows it. */
type ShownTask = Readonly<{ title: string; textLang: string; kind: string; due: string; href: string }>

export type DigestViewProps = Readonly<{
  lang: Language
  action: string
  csrf: string
  /** False for whoever has no role that gets letters. */
  isReceiver: boolean
  isOff: boolean
  /** What was just chosen. */
  done: string | null
  tasks: readonly ShownTask[]
}>

/** Whether somebody gets the weekly digest, and what it would say today. */
export function DigestView({ lang, action, csrf, isReceiver, isOff, done, tasks }: DigestViewProps): VNode {
  const words = digestWords(lang)
  return (
    <>
      <h1>{words.digest}</h1>
      {done ? (
        <Notice lang={lang} tone="success">
          {done}
        </Notice>
      ) : null}
      <p class="lead">{words.intro}</p>
      <p>{words.noRole}</p>
      <p>{isReceiver ? (isOff ? words.isOff : words.isOn) : words.notYours}</p>
      {isReceiver ? (
        <PostButton
          label={isOff ? words.switchOn : words.switchOff}
          action={action}
          csrf={csrf}
          hidden={[{ name: 'off', value: String(!isOff) }]}
        />
      ) : null}
      <Card title={words.preview}>
        {tasks.length === 0 ? (
          <p>{words.previewNone}</p>
        ) : (
          <Folded
            lang={lang}
            items={tasks}
            draw={(some) => (
              <DataTable
                lang={lang}
                caption={words.preview}
                captionHidden
                columns={[{ title: words.what }, { title: words.when }]}
                rows={some.map(({ title, textLang, kind, due, href }) => [
                  <>
                    {kind}:{' '}
                    <a href={href} lang={textLang}>
                      {title}
                    </a>
                  </>,
                  due,
                ])}
              />
            )}
          />
        )}
      </Card>
    </>
  )
}

/** Asks once more before the digest stops: what programs open by themselves must change nothing. */
export function LeaveView({
  lang,
  action,
  territory,
}: {
  lang: Language
  action: string
  territory: string
}): VNode {
  const words = digestWords(lang)
  return (
    <>
      <h1>{words.leave}</h1>
      <p>{words.leaveText(territory)}</p>
      <Form action={action} submit={words.leaveButton} />
    </>
  )
}
