// node peers.mjs PEER MODULES MESSAGES.json: messages a second of one program that reads English, after a hundred to warm up;
// with one message only, nothing is timed: then the whole process is.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const [peer, modules, file] = process.argv.slice(2)
const require = createRequire(modules + '/')
const load = name => import(pathToFileURL(require.resolve(name)))
const loadFrom = path => import(pathToFileURL(modules + '/node_modules/' + path))

const start = {
  'write-good': async () => (await load('write-good')).default,
  alex: async () => {
    const { text } = await loadFrom('alex/index.js')
    return message => text(message).messages
  },
  compromise: async () => {
    const nlp = (await loadFrom('compromise/src/three.js')).default
    const rules = ['you #Adverb? (never|always) #Adverb? #Verb', 'you are #Adverb? #Adjective', '(do|did) you even #Verb', 'every time you #Verb',
      'you still have not #Verb', 'what is wrong with you', 'not once (have|did) you #Verb', 'i am (sick|tired) of', 'why (do|can) not you', 'you made me #Verb']
    const net = nlp.buildNet(rules.map(match => ({ match })))
    return message => nlp(message).match(net).json()
  },
  'harper.js': async () => {
    const { LocalLinter } = await loadFrom('harper.js/dist/index.js')
    const { binary } = await loadFrom('harper.js/dist/binary.js')
    const linter = new LocalLinter({ binary })
    await linter.setup()
    return message => linter.lint(message)
  }
}

const messages = JSON.parse(readFileSync(file, 'utf8'))
const read = await start[peer]()
const warm = messages.length > 1 ? 100 : 0
for (const message of messages.slice(0, warm)) await read(message)
const begin = process.hrtime.bigint()
for (const message of messages.slice(warm)) await read(message)
const seconds = Number(process.hrtime.bigint() - begin) / 1e9
console.log((messages.length - warm) / seconds)
process.exit(0)
