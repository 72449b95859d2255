/**
 * Stands in for Zendesk in a page: it frames an app and speaks the messages that the SDK expects of it. What is in the
 * ticket is in `desk.ticket`, by the paths that `client.get` asks for.
 */

interface FromApp {
  readonly key?: string
  readonly id?: number
  readonly request?: string
  readonly params?: string[] | { readonly [name: string]: unknown }
  readonly error?: { readonly msg: unknown }
}

const appOrigin = 'https://app.test'
const ticket: { [path: string]: unknown } = {}
/** Paths that it says it does not have, and whether it answers at all. */
const state = { failing: [] as string[], isSilent: false }
const transcript: string[] = []
const listeners: { [event: string]: number } = {}
let settings: object = {}
let saved: ((answer: FromApp) => void) | undefined

const frame = document.createElement('iframe')
frame.style.cssText = 'width: 320px; height: 80px; border: 0'

function post(message: object): void {
  frame.contentWindow?.postMessage(JSON.stringify(message), appOrigin)
}

function answer({ id, request, params }: FromApp): void {
  if (state.isSilent) return
  if (request === 'invoke') {
    const [[name, args] = []] = Object.entries(params ?? {})
    if (name === 'resize') frame.style.height = (args as { height: string }[])[0]?.height ?? ''
    post({ id, result: { [`${name}`]: null } })
    return
  }
  const result: { [path: string]: unknown } = {}
  const errors: { [path: string]: { message: string } } = {}
  for (const path of params as string[]) {
    if (state.failing.includes(path)) errors[path] = { message: 'cannot be read' }
    else if (path in ticket) result[path] = ticket[path]
  }
  post({ id, result: { ...result, errors } })
}

const register = (): void =>
  post({
    key: 'zaf.app.registered',
    message: { metadata: { settings }, context: { product: 'support', location: 'ticket_sidebar' } },
  })

window.addEventListener('message', ({ data, origin }) => {
  if (origin !== appOrigin) return
  // Replies to a hook come as they are, everything else as JSON.
  const message = (typeof data === 'string' ? JSON.parse(data) : data) as FromApp
  const { key, request } = message
  if (request !== undefined) {
    if (request === 'get') transcript.push(`app asks for ${(message.params as string[]).join(', ')}`)
    answer(message)
  } else if (key === 'iframe.handshake') {
    if (!state.isSilent) register()
  } else if (key === 'iframe.reply:ticket.save') {
    transcript.push(message.error === undefined ? 'app lets it go' : `app stops it: ${message.error.msg}`)
    saved?.(message)
  } else if (key?.startsWith('iframe.on:')) {
    listeners[key.slice('iframe.on:'.length)] = 1
  } else if (key?.startsWith('iframe.off:')) {
    listeners[key.slice('iframe.off:'.length)] = 0
  }
})

const desk = {
  ticket,
  state,
  transcript,
  frame,
  listeners,
  register,
  open(given: object = {}): Promise<void> {
    settings = given
    frame.src = `${appOrigin}/assets/iframe.html?origin=${encodeURIComponent(location.origin)}&app_guid=app-1`
    document.body.append(frame)
    return new Promise(resolve => {
      frame.onload = () => resolve()
    })
  },
  change(values: { readonly [path: string]: unknown }): void {
    Object.assign(ticket, values)
    for (const path of Object.keys(values))
      if (listeners[`${path}.changed`]) post({ key: `zaf.${path}.changed`, message: values[path] })
  },
  save(): Promise<{ readonly error?: { readonly msg: unknown } }> {
    transcript.push('the agent saves')
    const answered = new Promise<FromApp>(resolve => {
      saved = resolve
    })
    post({ key: 'zaf.ticket.save', needsReply: true })
    return answered
  },
}

export type Desk = typeof desk

Object.assign(window, { desk })
