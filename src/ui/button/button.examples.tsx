import type { Example } from '../example.ts'
import { ActionLink, Button, PostButton } from './button.tsx'

export const examples: readonly Example[] = [
  { name: 'primary', node: <Button label="Salva" /> },
  { name: 'secondary', node: <Button label="Cerca" kind="secondary" name="intent" value="search" /> },
  { name: 'danger', node: <Button label="Elimina" kind="danger" /> },
  { name: 'quiet', node: <Button label="Annulla" kind="quiet" type="button" /> },
  { name: 'link', node: <ActionLink label="Nuova azione" href="/scrivania/azioni/nuova" /> },
  {
    name: 'post',
    node: (
      <PostButton
        label="Ripristina"
        action="/scrivania/cestino"
        csrf="t"
        hidden={[{ name: 'slug', value: 'connettivita' }]}
      />
    ),
  },
]
