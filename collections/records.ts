import type { CollectionConfig } from 'payload'

import { SecondFactors, Sessions } from '../src/accounts/payload/collections.ts'
import { Assignments } from '../src/assignments/payload/collections.ts'
import { AuditEvents, AuditHeads } from '../src/audit/payload/collections.ts'
import { KeptTexts } from '../src/kept/payload/collection.ts'
import { Keys } from '../src/keys/payload/collections.ts'
import { LiveEvents } from '../src/live/payload/collection.ts'
import { NotificationChoices, Notifications } from '../src/notifications/payload/collections.ts'
import { MediaChanges } from '../src/pictures/payload/changes/collection.ts'
import { Seats } from '../src/presence/payload/collection.ts'
import { PreviewLinks } from '../src/previews/payload/collection.ts'
import { Readership } from '../src/readership/payload/collection.ts'
import { Redirects } from '../src/redirects/payload/collection.ts'
import { Schedules } from '../src/schedule/payload/collection.ts'
import { Turns } from '../src/services/payload/collection.ts'
import { Messages, Threads } from '../src/threads/payload/collections.ts'
import { WebhookDeliveries, Webhooks } from '../src/webhooks/payload/collections.ts'
import { SignOffs } from '../src/workflow/payload/signOffs/collection.ts'

/** What the newsroom keeps about its content and its people; each belongs to the slice that writes it. */
export const records: CollectionConfig[] = [
  Sessions,
  SecondFactors,
  Keys,
  Threads,
  Messages,
  Assignments,
  Notifications,
  NotificationChoices,
  SignOffs,
  MediaChanges,
  Redirects,
  PreviewLinks,
  Schedules,
  AuditEvents,
  AuditHeads,
  LiveEvents,
  Webhooks,
  WebhookDeliveries,
  Turns,
  Readership,
  Seats,
  KeptTexts,
]
