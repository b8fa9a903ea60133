import type { CollectionConfig } from 'payload'

type PanelComponents = NonNullable<NonNullable<CollectionConfig['admin']>['components']>

/** The document's history, beside its versions. */
const historyView = {
  Component: '/src/panel/history/HistoryView.tsx#HistoryView',
  path: '/history',
  tab: { href: '/history', label: 'History', order: 200 },
} as const

/**
 * The panel's parts of a collection under the workflow: the stage in place of Payload's status, no unpublishing
 * beside the workflow's moves, saving that overwrites nobody, a tab with the history, and the stages as filters
 * above the list.
 */
export const workflowPanel: PanelComponents = {
  beforeListTable: ['/src/panel/lists/StageFilters.tsx#StageFilters'],
  edit: {
    beforeDocumentControls: [
      '/src/panel/previews/PreviewButton.tsx#PreviewButton',
      '/src/panel/moves/WorkflowButtons.tsx#HandedMoves',
    ],
    SaveDraftButton: '/src/panel/conflicts/SaveDraftButton.tsx#SaveDraftButton',
    PublishButton: '/src/panel/moves/WorkflowButtons.tsx#WorkflowButtons',
    Status: '/src/panel/stage/StageStatus.tsx#StageStatus',
    UnpublishButton: '/src/panel/moves/NoAction.tsx#NoAction',
  },
  views: { edit: { history: historyView } },
}
