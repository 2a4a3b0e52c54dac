import type { VNode } from 'preact'
import type { Language } from '../../kernel/language.ts'
import type { Content } from '../content.ts'
import { DataTable } from '../data-table/data-table.tsx'
import { wordsOf } from '../messages.ts'
import type { AlluvialLink, AlluvialNode, AlluvialProps } from './types.ts'

function NodeLink({ lang, node }: { lang: Language; node: AlluvialNode }): VNode {
  return (
    <>
      <a href={node.href}>{node.label}</a>
      {node.missing ? <span class="alluvial__gap"> · {wordsOf(lang).missing.toLowerCase()}</span> : null}
    </>
  )
}

/** Targets of a node, with those ties told apart that were derived. */
function onwardOf(
  node: AlluvialNode,
  links: readonly AlluvialLink[],
  byId: ReadonlyMap<string, AlluvialNode>,
) {
  return links.flatMap((link) => {
    const target = link.from === node.id ? byId.get(link.to) : undefined
    return target ? [{ target, derived: link.derived ?? false }] : []
  })
}

/** The thread that is shown, upright as on a record's page: a knot a column, open where nothing is. */
function LitThread({
  lang,
  columns,
  nodes,
}: Pick<AlluvialProps, 'lang' | 'columns' | 'nodes'>): VNode | null {
  const lit = columns.map((_, index) => nodes.filter((node) => node.column === index && node.highlighted))
  if (lit.every((members) => members.length === 0)) return null
  const isOpen = (index: number) => lit[index]?.every((node) => node.missing) ?? false
  return (
    <ol class="thread alluvial__thread">
      {columns.map((column, index) => (
        <li
          key={index}
          class={`knot${isOpen(index) ? ' knot--open' : ''}${isOpen(index) || isOpen(index + 1) ? ' knot--loose' : ''}`}
        >
          <p class="knot__title">{column.title}</p>
          {lit[index]?.length ? (
            <ul>
              {lit[index].map((node) => (
                <li key={node.id}>
                  <NodeLink lang={lang} node={node} />
                </li>
              ))}
            </ul>
          ) : (
            <p class="missing-value">{wordsOf(lang).notAvailable}</p>
          )}
        </li>
      ))}
    </ol>
  )
}

/** On a phone: the thread that is shown, then column by column each entry with what it leads to. */
export function AlluvialOutline({ lang, columns, nodes, links }: AlluvialProps): VNode {
  const words = wordsOf(lang)
  const byId = new Map(nodes.map((node) => [node.id, node]))
  return (
    <div class="alluvial__outline">
      <LitThread lang={lang} columns={columns} nodes={nodes} />
      {columns.map((column, index) => {
        const members = nodes.filter((node) => node.column === index)
        return members.length === 0 ? null : (
          <details key={index} class="alluvial__column">
            <summary>
              {column.title} <span class="alluvial__count">({members.length})</span>
            </summary>
            <ul>
              {members.map((node) => {
                const onward = onwardOf(node, links, byId)
                return (
                  <li key={node.id} class={node.highlighted ? 'is-lit' : undefined}>
                    <NodeLink lang={lang} node={node} />
                    {onward.length > 0 ? (
                      <ul aria-label={words.alluvialLeadsTo}>
                        {onward.map(({ target, derived }) => (
                          <li key={target.id}>
                            <NodeLink lang={lang} node={target} />
                            {derived ? <span class="alluvial__gap"> · {words.alluvialDerived}</span> : null}
                          </li>
                        ))}
                      </ul>
                    ) : null}
                  </li>
                )
              })}
            </ul>
          </details>
        )
      })}
    </div>
  )
}

/** The same as a table: one row a tie, and one row for what leads nowhere. */
export function AlluvialTable({ lang, title, columns, nodes, links }: AlluvialProps): VNode {
  const words = wordsOf(lang)
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const rows = nodes.flatMap((node): Content[][] => {
    const from = <NodeLink lang={lang} node={node} />
    const onward = onwardOf(node, links, byId)
    if (onward.length === 0 && node.column < columns.length - 1) return [[from, words.alluvialAlone, '–']]
    return onward.map(({ target, derived }) => [
      from,
      <NodeLink key={target.id} lang={lang} node={target} />,
      derived ? words.alluvialDerived : words.alluvialStated,
    ])
  })
  return (
    <DataTable
      lang={lang}
      caption={title}
      captionHidden
      columns={[{ title: words.alluvialFrom }, { title: words.alluvialTo }, { title: words.alluvialKind }]}
      rows={rows}
    />
  )
}
