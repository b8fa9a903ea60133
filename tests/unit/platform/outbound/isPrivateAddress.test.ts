import { hostProblem } from '../../../../src/platform/outbound/hostProblem.ts'
import { isPrivateAddress } from '../../../../src/platform/outbound/isPrivateAddress.ts'

const refused = [
  'http://127.0.0.1/a.png',
  'http://127.1/a.png',
  'http://2130706433/a.png',
  'http://0x7f000001/a.png',
  'http://0177.0.0.1/a.png',
  'http://0x7f.0.0.0x1:8080/a.png',
  'http://user@127.0.0.1/a.png',
  'http://０１７７．0.0.1/a.png',
  'http://127。0。0。1/a.png',
  'http://0.0.0.0/a.png',
  'http://0/a.png',
  'http://10.1.2.3/a.png',
  'http://100.64.0.1/a.png',
  'http://169.254.169.254/latest/meta-data',
  'http://2852039166/latest/meta-data',
  'http://172.16.0.1/a.png',
  'http://172.31.255.255/a.png',
  'http://192.168.1.1/a.png',
  'http://198.18.0.1/a.png',
  'http://224.0.0.1/a.png',
  'http://255.255.255.255/a.png',
  'https://[::1]/a.png',
  'https://[::]/a.png',
  'https://[0:0:0:0:0:0:0:1]/a.png',
  'https://[::ffff:127.0.0.1]/a.png',
  'https://[::ffff:7f00:1]/a.png',
  'https://[::ffff:a9fe:a9fe]/a.png',
  'https://[::127.0.0.1]/a.png',
  'https://[64:ff9b::10.0.0.1]/a.png',
  'https://[2002:7f00:1::]/a.png',
  'https://[fc00::1]/a.png',
  'https://[fd12:3456::1]/a.png',
  'https://[fe80::1]/a.png',
  'https://[fec0::1]/a.png',
  'https://[ff02::1]/a.png',
]

test.each(refused)('%s is on a private network', (url) => {
  expect(hostProblem(url, isPrivateAddress)).toBe('Its host is on a private network.')
})

const allowed = [
  'http://93.184.216.34/a.png',
  'http://172.15.255.255/a.png',
  'http://172.32.0.1/a.png',
  'http://192.169.0.1/a.png',
  'http://1.1.1.1/a.png',
  'https://[2606:4700::1111]/a.png',
  'https://[::ffff:93.184.216.34]/a.png',
  'https://[64:ff9b::93.184.216.34]/a.png',
  'https://ledger.example/a.png',
  'https://10.example/a.png',
]

test.each(allowed)('%s may be asked', (url) => {
  expect(hostProblem(url, isPrivateAddress)).toBeUndefined()
})

test.each(['file:///etc/passwd', 'ftp://ledger.example/a.png', 'javascript:alert(1)'])(
  '%s is refused for its scheme',
  (url) => {
    expect(hostProblem(url, isPrivateAddress)).toMatch(/; it must start with http:\/\/ or https:\/\/\.$/)
  },
)
