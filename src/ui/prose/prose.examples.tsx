import type { Example } from '../example.ts'
import { Prose } from './prose.tsx'

export const examples: readonly Example[] = [
  { name: 'empty', node: <Prose text="" /> },
  {
    name: 'rich',
    node: (
      <Prose
        text={
          '# Il percorso\n\nTre **fasi** e un [documento](https://example.org/a?b=1&c=2).\n\n- ascolto\n- scelta\n\n> detto così\n\n| Anno | Incontri |\n|---|--:|\n| 2022 | 11 |\n\n- [x] fatto\n- [ ] da fare\n\n---\n\n`codice`'
        }
      />
    ),
  },
  {
    name: 'hostile',
    node: (
      <Prose
        text={
          '<script>alert(1)</script>\n\n[clic](javascript:alert(1)) [clic](java&#x09;script:alert(1)) [clic](data:text/html,x)\n\n![foto](https://example.org/x.png)\n\n<img src=x onerror=alert(1)> <a href="x" style="color:red">qui</a>'
        }
      />
    ),
  },
]
