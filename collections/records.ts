import type { CollectionConfig } from 'payload'

import { Assignments } from '../src/editorial/assignments/payload/collections.ts'
import { KeptTexts } from '../src/editorial/kept/payload/collection.ts'
import { NotificationChoices, Notifications } from '../src/editorial/notifications/payload/collections.ts'
import { CalendarLinks } from '../src/editorial/planning/payload/collection.ts'
import { Seats } from '../src/editorial/presence/payload/collection.ts'
import { Schedules } from '../src/editorial/schedule/payload/collection.ts'
import { Messages, Threads } from '../src/editorial/threads/payload/collections.ts'
import { SignOffs } from '../src/editorial/workflow/payload/signOffs/collection.ts'
import { LiveEvents } from '../src/events/live/payload/collection.ts'
import { WebhookDeliveries, Webhooks } from '../src/events/webhooks/payload/collections.ts'
import { MediaChanges } from '../src/media/changes/payload/collection.ts'
import { SecondFactors, Sessions } from '../src/people/accounts/payload/collections.ts'
import { AuditEvents, AuditHeads } from '../src/people/audit/payload/collections.ts'
import { Keys } from '../src/people/keys/payload/collections.ts'
import { JobLeases } from '../src/platform/jobs/payload/collection.ts'
import { PreviewLinks } from '../src/public/previews/payload/collection.ts'
import { Readership } from '../src/public/readership/payload/collection.ts'
import { Redirects } from '../src/public/redirects/payload/collection.ts'

/** Collections for records about content and people; each is defined in the room that writes it. */
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
  JobLeases,
  Readership,
  Seats,
  KeptTexts,
  CalendarLinks,
]
