/// <reference lib="dom" />

// As long as somebody goes on typing, nobody is asked.
const PAUSE_MS = 120

/**
 * `<telaio-live target="id" source="/address">` around a search form: shows in the element `target` what the address
 * gives for the form, as one types. One question is under way at a time; the newest that waits goes next.
 */
class TelaioLive extends HTMLElement {
  #asking = false
  #waiting: string | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  connectedCallback(): void {
    this.querySelector('form')?.addEventListener('input', () => {
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => this.#ask(), PAUSE_MS)
    })
    document.getElementById(this.getAttribute('target') ?? '')?.setAttribute('aria-live', 'polite')
  }

  #ask(): void {
    const form = this.querySelector('form')
    if (!form) return
    const fields = new URLSearchParams()
    for (const [name, value] of new FormData(form)) fields.set(name, String(value))
    this.#waiting = `${this.getAttribute('source')}?${fields}`
    if (!this.#asking) void this.#next()
  }

  async #next(): Promise<void> {
    const address = this.#waiting
    if (address === null) return
    this.#waiting = null
    this.#asking = true
    try {
      const answer = await fetch(address)
      const target = document.getElementById(this.getAttribute('target') ?? '')
      // What comes from our own address was escaped there, as the whole page was.
      if (answer.ok && target) target.innerHTML = await answer.text()
    } catch {
      // The line is gone: the form still works when it is back, and what was found stays.
    } finally {
      this.#asking = false
      void this.#next()
    }
  }
}

customElements.define('telaio-live', TelaioLive)
