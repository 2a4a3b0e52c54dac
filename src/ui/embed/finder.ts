/// <reference lib="dom" />

/** What the server answers: results as they are shown, all words in the language asked for. */
type Found = Readonly<{
  words: Readonly<{
    label: string
    own: string
    others: string
    none: string
    found: string
    all: string
    search: string
  }>
  /** The whole finder, with the words as they are. */
  href: string
  own: readonly Item[]
  others: readonly Item[]
}>
type Item = Readonly<{ title: string; body: string; summary: string; href: string }>

// As long as somebody goes on typing, nobody is asked.
const PAUSE_MS = 150
const ORIGIN = new URL(import.meta.url).origin

const STYLE = `
:host { all: initial !important; display: block !important; visibility: visible !important; opacity: 1 !important;
  position: static !important; transform: none !important; filter: none !important; pointer-events: auto !important;
  container-type: inline-size; box-sizing: border-box; color: var(--telaio-text, #17324d);
  font: 400 1rem/1.5 var(--telaio-font, "Titillium Web", system-ui, sans-serif); }
* { box-sizing: border-box; }
form { display: flex; flex-wrap: wrap; gap: .5rem; margin: 0 0 1rem; }
label { flex: 1 0 100%; font-weight: 600; font-size: 1.15rem; }
input { flex: 1 1 12rem; min-width: 0; padding: .6rem .7rem; border: 1px solid #5b6f82; border-radius: 6px;
  background: #fff; color: #17324d; font: inherit; }
button { padding: .6rem 1.1rem; border: 0; border-radius: 6px; background: var(--telaio-accent, #0b6b57);
  color: var(--telaio-on-accent, #fff); font: inherit; font-weight: 600; cursor: pointer; }
:is(a, button, input):focus-visible { outline: 3px solid var(--telaio-accent, #0b6b57); outline-offset: 2px; }
h2 { margin: 1rem 0 .3rem; font-size: 1.05rem; font-weight: 600; }
ul { margin: 0; padding: 0; list-style: none; }
li { padding: .6rem 0; border-top: 1px solid #d6cfc2; }
a { color: var(--telaio-link, var(--telaio-accent, #0b6b57)); font-weight: 600; }
p { margin: .15rem 0 0; overflow-wrap: anywhere; }
small { font-size: .9rem; }
`

/**
 * `<telaio-finder territory="valle" body="comune" lang="it">a plain link</telaio-finder>`: the finder on the page of
 * somebody else. The link stays until the first answer came, and for good where the page's origin is not registered.
 */
class TelaioFinder extends HTMLElement {
  #root: ShadowRoot | undefined
  #asking = false
  #waiting: string | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  connectedCallback(): void {
    if (!this.#root) void this.#ask('')
  }

  #address(words: string): string {
    const given = (name: string) => this.getAttribute(name) ?? ''
    const language = (given('lang') || this.closest('[lang]')?.getAttribute('lang') || 'it').slice(0, 2)
    const start = language === 'en' ? `${ORIGIN}/en` : ORIGIN
    const query = new URLSearchParams({ q: words, da: given('body') })
    return `${start}/${encodeURIComponent(given('territory'))}/servizi-incorporati?${query}`
  }

  async #ask(words: string): Promise<void> {
    if (this.#asking) {
      this.#waiting = words
      return
    }
    this.#asking = true
    try {
      const answer = await fetch(this.#address(words), { credentials: 'omit' })
      if (answer.ok) this.#show((await answer.json()) as Found)
      else console.error(`telaio-finder: ${await answer.text()}`)
    } catch {
      // The browser keeps the answer from this page: its origin is not registered, or the line is gone.
      console.error(
        `telaio-finder: ${ORIGIN} does not answer to ${location.origin}. Register this origin for the body “${this.getAttribute('body')}” on the desk of the territory (Portali / Portals).`,
      )
    } finally {
      this.#asking = false
      const next = this.#waiting
      this.#waiting = null
      if (next !== null) void this.#ask(next)
    }
  }

  #show(found: Found): void {
    this.#root ??= this.#build(found)
    const place = this.#root.getElementById('found')
    const more = this.#root.querySelector('form')
    if (!place || !more) return
    more.action = found.href
    const count = found.own.length + found.others.length
    const typed = this.#root.querySelector('input')?.value ?? ''
    place.replaceChildren(
      ...this.#part('h2', typed === '' ? [] : [count === 0 ? found.words.none : found.words.found]),
      ...this.#list(found.words.own, found.own),
      ...this.#list(found.words.others, found.others),
    )
    const all = document.createElement('a')
    all.href = found.href
    all.textContent = found.words.all
    const line = document.createElement('p')
    line.append(all)
    place.append(line)
  }

  #part(tag: string, texts: readonly string[]): HTMLElement[] {
    return texts.map((text) => {
      const part = document.createElement(tag)
      part.textContent = text
      return part
    })
  }

  #list(title: string, items: readonly Item[]): HTMLElement[] {
    if (items.length === 0) return []
    const list = document.createElement('ul')
    for (const item of items) {
      const line = document.createElement('li')
      const link = document.createElement('a')
      link.href = item.href
      link.textContent = item.title
      const where = document.createElement('small')
      where.textContent = item.body
      const about = document.createElement('p')
      about.textContent = item.summary
      const said = document.createElement('p')
      said.append(where)
      line.append(link, said, about)
      list.append(line)
    }
    return [...this.#part('h2', [title]), list]
  }

  #build({ words }: Found): ShadowRoot {
    const root = this.attachShadow({ mode: 'open' })
    // A sheet made by a script passes where the page forbids inline styles.
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(STYLE)
    root.adoptedStyleSheets = [sheet]
    const form = document.createElement('form')
    const label = document.createElement('label')
    label.textContent = words.label
    label.htmlFor = 'q'
    const input = document.createElement('input')
    input.id = 'q'
    input.type = 'search'
    input.name = 'q'
    input.maxLength = 300
    input.autocomplete = 'off'
    const button = document.createElement('button')
    button.textContent = words.search
    const place = document.createElement('div')
    place.id = 'found'
    place.setAttribute('aria-live', 'polite')
    form.append(label, input, button)
    input.addEventListener('input', () => {
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => this.#ask(input.value), PAUSE_MS)
    })
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      clearTimeout(this.#timer)
      void this.#ask(input.value)
    })
    root.append(form, place)
    return root
  }
}

if (!customElements.get('telaio-finder')) customElements.define('telaio-finder', TelaioFinder)
