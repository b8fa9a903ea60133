import type { CollectionConfig } from 'payload'

type PanelComponents = NonNullable<NonNullable<CollectionConfig['admin']>['components']>

/**
 * The panel's parts of a collection under the workflow: the stage in place of Payload's status, no unpublishing
 * beside the workflow's moves, and the stages as filters above the list.
 */
export const workflowPanel: PanelComponents = {
  beforeListTable: ['/src/desk/lists/StageFilters.tsx#StageFilters'],
  edit: {
    beforeDocumentControls: ['/src/desk/previews/PreviewButton.tsx#PreviewButton'],
    PublishButton: '/src/desk/WorkflowButtons.tsx#WorkflowButtons',
    Status: '/src/desk/StageStatus.tsx#StageStatus',
    UnpublishButton: '/src/desk/NoAction.tsx#NoAction',
  },
}
