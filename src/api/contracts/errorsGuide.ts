import {
  messagesOf,
  type RefusalCode,
  refusalCodes,
  refusalGroups,
  statusesOf,
} from '../../rules/refusals/refusals.ts'

/** `docs/errors.md`: every code, its statuses and its messages, drawn from the table of refusals. */
export const errorsGuide = (): string => [opening, ...refusalGroups.map(section)].join('\n\n')

const opening = `<!-- Made by npm run generate from src/rules/refusals; change the table, not this file. -->

# Errors

Every refusal has a **code** that stays the same, and a message for people that may change. Rely on the code.

Routes under \`/api\` answer in Payload’s shape. Where fields are at fault, \`data.errors\` names each with its own message:

\`\`\`json
{
  "errors": [
    {
      "name": "Refused",
      "message": "This is not your present password.",
      "data": {
        "code": "password-wrong",
        "errors": [{ "path": "currentPassword", "message": "This is not your present password." }]
      }
    }
  ]
}
\`\`\`

GraphQL has the same \`data\` in \`errors[].extensions\`. Fronts, feeds, sitemaps, the stream, beacons and whatever is not under
\`/api\` answer with \`application/problem+json\` (RFC 9457), with the code beside its members:

\`\`\`json
{
  "type": "about:blank",
  "title": "Not found",
  "status": 404,
  "code": "no-such-section",
  "detail": "There is no live section “harbour”."
}
\`\`\`

Answers 429 and most 503 have a \`Retry-After\` header. \`{name}\` stands for a value. The client package has the codes as the type
\`ErrorCode\`.`

const section = ({ codes, title }: (typeof refusalGroups)[number]): string =>
  [`## ${title}`, '', '| Code | Status | Message |', '| --- | --- | --- |', ...codes.flatMap(rows)].join('\n')

/** A row for each message; the code and its statuses stand before the first. */
const rows = (code: RefusalCode): string[] =>
  Object.values(messagesOf(code)).map((message, at) => {
    const before = at === 0 ? `\`${code}\` | ${statusesOf(code).join(', ')}` : ' |'
    return `| ${before} | ${message.replaceAll('|', String.raw`\|`)} |`
  })

/** The codes as a type of the client package. */
export const errorCodeTypes = (): string =>
  `/* Made by npm run generate from src/rules/refusals; change the table, not this file. */

/** A stable code of a refusal. */
export type ErrorCode =
${refusalCodes
  .toSorted()
  .map((code) => `  | '${code}'`)
  .join('\n')}
`
