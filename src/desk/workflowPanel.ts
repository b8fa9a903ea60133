import type { CollectionConfig } from 'payload'

type PanelComponents = NonNullable<NonNullable<CollectionConfig['admin']>['components']>

/** The document's history, beside its versions. */
const historyView = {
  Component: '/src/desk/history/HistoryView.tsx#HistoryView',
  path: '/history',
  tab: { href: '/history', label: 'History', order: 200 },
} as const

/**
 * The panel's parts of a collection under the workflow: the stage in place of Payload's status, no unpublishing
 * beside the workflow's moves, saving that overwrites nobody, a tab with the history, and the stages as filters
 * above the list.
 */
export const workflowPanel: PanelComponents = {
  beforeListTable: ['/src/desk/lists/StageFilters.tsx#StageFilters'],
  edit: {
    beforeDocumentControls: [
      '/src/desk/previews/PreviewButton.tsx#PreviewButton',
      '/src/desk/WorkflowButtons.tsx#HandedMoves',
    ],
    SaveDraftButton: '/src/desk/conflicts/SaveDraftButton.tsx#SaveDraftButton',
    PublishButton: '/src/desk/WorkflowButtons.tsx#WorkflowButtons',
    Status: '/src/desk/StageStatus.tsx#StageStatus',
    UnpublishButton: '/src/desk/NoAction.tsx#NoAction',
  },
  views: { edit: { history: historyView } },
}
