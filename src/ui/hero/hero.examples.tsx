import type { Example } from '../example.ts'
import { Hero } from './hero.tsx'

export const examples: readonly Example[] = [
  { name: 'title alone', node: <Hero title="Benvenuti" /> },
  {
    name: 'with the thread of facts',
    node: (
      <Hero
        title="Otto comuni, sette azioni, un filo da seguire"
        lead="Di ogni cosa si vede perché c’è e che cosa ne è venuto."
        facts={[
          { value: '11', label: 'momenti di ascolto', href: '/ascolto' },
          { value: '7', label: 'azioni', href: '/azioni' },
        ]}
      />
    ),
  },
  {
    name: 'words of another language and direction',
    node: <Hero title="جدول الأعمال الرقمي المحلي" textLang="ar" lead="خيط واحد من الحاجة إلى النتيجة." />,
  },
]
