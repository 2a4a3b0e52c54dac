import type { Example } from '../example.ts'
import { TextField } from '../text-field/text-field.tsx'
import { Form, FormPart } from './form.tsx'

export const examples: readonly Example[] = [
  { name: 'no fields', node: <Form action="/scrivania/azioni/4/elimina" csrf="t" submit="Elimina" danger /> },
  {
    name: 'parts, hidden values and a way out',
    node: (
      <Form
        action="/scrivania/azioni/4"
        csrf="t"
        hidden={[{ name: 'version', value: '3' }]}
        submit="Salva"
        submitAs={{ name: 'intent', value: 'save' }}
        secondary={{ label: 'Torna senza salvare', href: '/scrivania/azioni/4' }}
      >
        <FormPart title="Che cos’è" intro="Le parole che i cittadini leggono.">
          <TextField lang="it" name="number" label="Numero" />
        </FormPart>
      </Form>
    ),
  },
]
