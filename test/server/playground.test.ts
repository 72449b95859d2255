/** The playground as a fetch function, without a socket. */

import { describe, expect, it } from 'vitest'
import { appWith, page, policy } from './made.js'

const app = await appWith()

describe('the playground over HTTP', () => {
  it('gives the page, with its own policy as a header', async () => {
    const response = await app.request('http://localhost:8080/')
    expect(response.status).toBe(200)
    expect(await response.text()).toBe(page)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=UTF-8',
      'content-security-policy': `${policy}; frame-ancestors 'none'`,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-cache',
      etag: expect.stringMatching(/^"/),
    })
  })

  it('gives its head alone, and nothing to whoever has it', async () => {
    const head = await app.request('/', { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    const etag = head.headers.get('etag') ?? ''
    const again = await app.request('/', { headers: { 'If-None-Match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  it.each([
    ['an unknown path', 'GET', '/review', 404, 'Not Found'],
    ['what looks like a path', 'GET', '/%2e%2e/package.json', 404, 'Not Found'],
    ['a post', 'POST', '/', 405, 'Method Not Allowed'],
    ['a deletion', 'DELETE', '/', 405, 'Method Not Allowed'],
    ['a preflight', 'OPTIONS', '/', 405, 'Method Not Allowed'],
  ])('refuses %s in the form of RFC 9457', async (_, method, path, status, title) => {
    const response = await app.request(path, { method })
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
    expect(response.headers.get('allow')).toBe(status === 405 ? 'GET, HEAD' : null)
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
    expect(await response.json()).toEqual({ title, status, detail: expect.any(String) })
  })

  it.each(['localhost', 'LOCALHOST:8080', '127.0.0.1', '127.0.0.1:1', '127.0.0.2', '[::1]:8080'])(
    'answers to %s',
    async host => {
      expect((await app.request('/', { headers: { host } })).status).toBe(200)
    },
  )

  it.each([
    'example.com',
    'localhost.example.com',
    '127.0.0.1.example.com:80',
    '192.168.0.1',
    'localhost@evil',
    '',
  ])('does not answer to "%s", whatever address it has', async host => {
    const response = await app.request('/', { headers: { host } })
    expect(response.status).toBe(421)
    expect(await response.text()).not.toContain('Try it')
  })
})
