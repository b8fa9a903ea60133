import type { CollectionConfig } from 'payload'

type PanelComponents = NonNullable<NonNullable<CollectionConfig['admin']>['components']>

/** The tab with a document's history. */
const historyView = {
  Component: '/src/panel/history/HistoryView.tsx#HistoryView',
  path: '/history',
  tab: { href: '/history', label: 'History', order: 200 },
} as const

/**
 * The panel components of a collection under the workflow: the stage instead of Payload's status, no unpublish button,
 * a save button that overwrites nobody, a tab with the history, and the stages as filters above the list.
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
