import { FormLine as FormLine_c2283c8d4ee55c3b689a14dc546d1cff } from '../../../../src/panel/presence/FormLine.tsx'
import { HeadlineCell as HeadlineCell_97517248d182c6cc4a43736b7fe9ae83 } from '../../../../src/panel/lists/HeadlineCell.tsx'
import { LengthHint as LengthHint_6793fb2410a06613a9cfd6f3a568c72d } from '../../../../src/panel/writing/LengthHint.tsx'
import { WordsDiff as WordsDiff_a98802683d73df5bd4838a882733888a } from '../../../../src/panel/words/WordsDiff.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { PastingFeature as PastingFeature_628900b9da9721def4e20997dd4df5ca } from '../../../../src/panel/pasting/PastingFeature.tsx'
import { HandsFeature as HandsFeature_6c4557a429d9dcba1d456d0a3946b4b4 } from '../../../../src/panel/writing/HandsFeature.tsx'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { CodeInput as CodeInput_59c4aadd2a4ab39c36c639366aba0422 } from '../../../../src/panel/words/CodeInput.tsx'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ChecklistFeatureClient as ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StoryLength as StoryLength_fbc539e4df75ec7268d0968f3955dcbc } from '../../../../src/panel/writing/StoryLength.tsx'
import { NoAction as NoAction_44fa6cba5022b5783ecb76b874e16fd4 } from '../../../../src/panel/moves/NoAction.tsx'
import { DeskTitle as DeskTitle_751b3c248a504d1c7df0a74fab3ce41b } from '../../../../src/panel/writing/DeskTitle.tsx'
import { StageCell as StageCell_4f7c47b03008bf9c7b2ae4a5e299efb5 } from '../../../../src/panel/stage/StageCell.tsx'
import { StageField as StageField_bf845b89967e862f28e6e919539521b7 } from '../../../../src/panel/stage/StageField.tsx'
import { ChecklistPanel as ChecklistPanel_089b83fe12c247632337033b6de0e80f } from '../../../../src/panel/checklist/ChecklistPanel.tsx'
import { AssignmentsPanel as AssignmentsPanel_5646fcc74a217f7171b07e273a6d3a41 } from '../../../../src/panel/assignments/AssignmentsPanel.tsx'
import { ThreadsPanel as ThreadsPanel_2ed756f9bcd43ab46a4a32425d938d0f } from '../../../../src/panel/threads/ThreadsPanel.tsx'
import { UsedIn as UsedIn_4f9793bb0b7df44714a6f220465d1ccb } from '../../../../src/panel/uses/UsedIn.tsx'
import { StageFilters as StageFilters_e0662db25152e34138017001683fa218 } from '../../../../src/panel/lists/StageFilters.tsx'
import { PreviewButton as PreviewButton_1e4b161ad95bef12e5eaa64c472f273c } from '../../../../src/panel/previews/PreviewButton.tsx'
import { HandedMoves as HandedMoves_ec2197d594f0ad0a9dd82409c40bfdb1 } from '../../../../src/panel/moves/WorkflowButtons.tsx'
import { WorkflowButtons as WorkflowButtons_ec2197d594f0ad0a9dd82409c40bfdb1 } from '../../../../src/panel/moves/WorkflowButtons.tsx'
import { SaveDraftButton as SaveDraftButton_46b1bfe06e1d0e4901b73bdef684ff94 } from '../../../../src/panel/conflicts/SaveDraftButton.tsx'
import { StageStatus as StageStatus_611392fd45fff267e077ad2a0f4b6d04 } from '../../../../src/panel/stage/StageStatus.tsx'
import { HistoryView as HistoryView_1fa071cd473b71ec255c7e320009445f } from '../../../../src/panel/history/HistoryView.tsx'
import { PictureLaw as PictureLaw_5ca070c46293f166db7a2af0c7d9f742 } from '../../../../src/panel/pictures/PictureLaw.tsx'
import { Crops as Crops_1b91cbfc68395f8acddbad815287d2d8 } from '../../../../src/panel/pictures/Crops.tsx'
import { SaveButton as SaveButton_59244f41068c990d6bcea8dc82f50c87 } from '../../../../src/panel/conflicts/SaveButton.tsx'
import { CurrentPassword as CurrentPassword_fc5b95eaefcaf1ae92f3bc1379d7248c } from '../../../../src/panel/account/CurrentPassword.tsx'
import { Security as Security_bd1a8eab1f36972783905983e278a139 } from '../../../../src/panel/account/Security.tsx'
import { KeySaveButton as KeySaveButton_25b7a931282472a8a3589e3812a4373e } from '../../../../src/panel/account/KeySaveButton.tsx'
import { AboutCell as AboutCell_a88047435be6cdd71b31d7eefb68c408 } from '../../../../src/panel/records/AboutCell.tsx'
import { About as About_40853a29ac448d34a3566cae4224e75e } from '../../../../src/panel/records/About.tsx'
import { EventCell as EventCell_a84cf665f14ea691f54fb4e98a300667 } from '../../../../src/panel/records/EventCell.tsx'
import { EventAction as EventAction_273e47b97fdaabc5b775f222ca9e7e66 } from '../../../../src/panel/records/EventAction.tsx'
import { Worded as Worded_19f0494516aabb07cb70ecad14984e52 } from '../../../../src/panel/records/Worded.tsx'
import { Details as Details_e382f2cd2d9d6bc319eccccd5970b48c } from '../../../../src/panel/records/Details.tsx'
import { WebhookActions as WebhookActions_9d1fd5b8f0c82d20c3c76e71ac66e34c } from '../../../../src/panel/webhooks/WebhookActions.tsx'
import { WebhookSaveButton as WebhookSaveButton_72f42c5675cf889bdedd3829165adfd7 } from '../../../../src/panel/webhooks/WebhookSaveButton.tsx'
import { DeliveredTypeCell as DeliveredTypeCell_a5c05486bdfb25b1db24fd9f27b83260 } from '../../../../src/panel/records/DeliveredType.tsx'
import { DeliveredType as DeliveredType_a5c05486bdfb25b1db24fd9f27b83260 } from '../../../../src/panel/records/DeliveredType.tsx'
import { ReplayButton as ReplayButton_0fa1888c04bbfb02ae32fb26ed6a7b2e } from '../../../../src/panel/webhooks/ReplayButton.tsx'
import { Icon as Icon_a42ceb7954a406855b69d518512125af } from '../../../../src/panel/brand/Icon.tsx'
import { Logo as Logo_ba010ed130fe60d5a9f63f5607a9f84a } from '../../../../src/panel/brand/Logo.tsx'
import { DeskLink as DeskLink_c0419269c81e8295f7ce8e5cd32324ba } from '../../../../src/panel/brand/DeskLink.tsx'
import { PlanningLinks as PlanningLinks_c7d0a9105f89437539f53b8a9b0f48c3 } from '../../../../src/panel/planning/PlanningLinks.tsx'
import { InertUntilReady as InertUntilReady_db7968ddb33e3ab87c080ab9c0bdfca0 } from '../../../../src/panel/ready/InertUntilReady.tsx'
import { ForgetOnLogOut as ForgetOnLogOut_dce247cf730af466ca4e3734b322a311 } from '../../../../src/panel/kept/ForgetOnLogOut.tsx'
import { FitPastedText as FitPastedText_4b32c8755e832d7946c37a19ea837393 } from '../../../../src/panel/pasting/FitPastedText.tsx'
import { BoardView as BoardView_418df67e649292e1e53733444416122a } from '../../../../src/panel/board/BoardView.tsx'
import { CalendarView as CalendarView_1d1a9ceed35cce177ce4b38e129df572 } from '../../../../src/panel/calendar/CalendarView.tsx'
import { CoverageView as CoverageView_bece6b855e11970cfa6f0fa2d877f2c1 } from '../../../../src/panel/coverage/CoverageView.tsx'
import { FirstAdminView as FirstAdminView_4133f2b205444df9a7fdd911f7488c5e } from '../../../../src/panel/account/FirstAdminView.tsx'
import { DeskView as DeskView_c89155c1049b951b54d5d1b62109a211 } from '../../../../src/panel/dashboard/DeskView.tsx'
import { LoginView as LoginView_2e68086b42c72b1c574c9c6e3e0da2c6 } from '../../../../src/panel/account/LoginView.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/panel/presence/FormLine.tsx#FormLine": FormLine_c2283c8d4ee55c3b689a14dc546d1cff,
  "/src/panel/lists/HeadlineCell.tsx#HeadlineCell": HeadlineCell_97517248d182c6cc4a43736b7fe9ae83,
  "/src/panel/writing/LengthHint.tsx#LengthHint": LengthHint_6793fb2410a06613a9cfd6f3a568c72d,
  "/src/panel/words/WordsDiff.tsx#WordsDiff": WordsDiff_a98802683d73df5bd4838a882733888a,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "/src/panel/pasting/PastingFeature.tsx#PastingFeature": PastingFeature_628900b9da9721def4e20997dd4df5ca,
  "/src/panel/writing/HandsFeature.tsx#HandsFeature": HandsFeature_6c4557a429d9dcba1d456d0a3946b4b4,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/panel/words/CodeInput.tsx#CodeInput": CodeInput_59c4aadd2a4ab39c36c639366aba0422,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ChecklistFeatureClient": ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/panel/writing/StoryLength.tsx#StoryLength": StoryLength_fbc539e4df75ec7268d0968f3955dcbc,
  "/src/panel/moves/NoAction.tsx#NoAction": NoAction_44fa6cba5022b5783ecb76b874e16fd4,
  "/src/panel/writing/DeskTitle.tsx#DeskTitle": DeskTitle_751b3c248a504d1c7df0a74fab3ce41b,
  "/src/panel/stage/StageCell.tsx#StageCell": StageCell_4f7c47b03008bf9c7b2ae4a5e299efb5,
  "/src/panel/stage/StageField.tsx#StageField": StageField_bf845b89967e862f28e6e919539521b7,
  "/src/panel/checklist/ChecklistPanel.tsx#ChecklistPanel": ChecklistPanel_089b83fe12c247632337033b6de0e80f,
  "/src/panel/assignments/AssignmentsPanel.tsx#AssignmentsPanel": AssignmentsPanel_5646fcc74a217f7171b07e273a6d3a41,
  "/src/panel/threads/ThreadsPanel.tsx#ThreadsPanel": ThreadsPanel_2ed756f9bcd43ab46a4a32425d938d0f,
  "/src/panel/uses/UsedIn.tsx#UsedIn": UsedIn_4f9793bb0b7df44714a6f220465d1ccb,
  "/src/panel/lists/StageFilters.tsx#StageFilters": StageFilters_e0662db25152e34138017001683fa218,
  "/src/panel/previews/PreviewButton.tsx#PreviewButton": PreviewButton_1e4b161ad95bef12e5eaa64c472f273c,
  "/src/panel/moves/WorkflowButtons.tsx#HandedMoves": HandedMoves_ec2197d594f0ad0a9dd82409c40bfdb1,
  "/src/panel/moves/WorkflowButtons.tsx#WorkflowButtons": WorkflowButtons_ec2197d594f0ad0a9dd82409c40bfdb1,
  "/src/panel/conflicts/SaveDraftButton.tsx#SaveDraftButton": SaveDraftButton_46b1bfe06e1d0e4901b73bdef684ff94,
  "/src/panel/stage/StageStatus.tsx#StageStatus": StageStatus_611392fd45fff267e077ad2a0f4b6d04,
  "/src/panel/history/HistoryView.tsx#HistoryView": HistoryView_1fa071cd473b71ec255c7e320009445f,
  "/src/panel/pictures/PictureLaw.tsx#PictureLaw": PictureLaw_5ca070c46293f166db7a2af0c7d9f742,
  "/src/panel/pictures/Crops.tsx#Crops": Crops_1b91cbfc68395f8acddbad815287d2d8,
  "/src/panel/conflicts/SaveButton.tsx#SaveButton": SaveButton_59244f41068c990d6bcea8dc82f50c87,
  "/src/panel/account/CurrentPassword.tsx#CurrentPassword": CurrentPassword_fc5b95eaefcaf1ae92f3bc1379d7248c,
  "/src/panel/account/Security.tsx#Security": Security_bd1a8eab1f36972783905983e278a139,
  "/src/panel/account/KeySaveButton.tsx#KeySaveButton": KeySaveButton_25b7a931282472a8a3589e3812a4373e,
  "/src/panel/records/AboutCell.tsx#AboutCell": AboutCell_a88047435be6cdd71b31d7eefb68c408,
  "/src/panel/records/About.tsx#About": About_40853a29ac448d34a3566cae4224e75e,
  "/src/panel/records/EventCell.tsx#EventCell": EventCell_a84cf665f14ea691f54fb4e98a300667,
  "/src/panel/records/EventAction.tsx#EventAction": EventAction_273e47b97fdaabc5b775f222ca9e7e66,
  "/src/panel/records/Worded.tsx#Worded": Worded_19f0494516aabb07cb70ecad14984e52,
  "/src/panel/records/Details.tsx#Details": Details_e382f2cd2d9d6bc319eccccd5970b48c,
  "/src/panel/webhooks/WebhookActions.tsx#WebhookActions": WebhookActions_9d1fd5b8f0c82d20c3c76e71ac66e34c,
  "/src/panel/webhooks/WebhookSaveButton.tsx#WebhookSaveButton": WebhookSaveButton_72f42c5675cf889bdedd3829165adfd7,
  "/src/panel/records/DeliveredType.tsx#DeliveredTypeCell": DeliveredTypeCell_a5c05486bdfb25b1db24fd9f27b83260,
  "/src/panel/records/DeliveredType.tsx#DeliveredType": DeliveredType_a5c05486bdfb25b1db24fd9f27b83260,
  "/src/panel/webhooks/ReplayButton.tsx#ReplayButton": ReplayButton_0fa1888c04bbfb02ae32fb26ed6a7b2e,
  "/src/panel/brand/Icon.tsx#Icon": Icon_a42ceb7954a406855b69d518512125af,
  "/src/panel/brand/Logo.tsx#Logo": Logo_ba010ed130fe60d5a9f63f5607a9f84a,
  "/src/panel/brand/DeskLink.tsx#DeskLink": DeskLink_c0419269c81e8295f7ce8e5cd32324ba,
  "/src/panel/planning/PlanningLinks.tsx#PlanningLinks": PlanningLinks_c7d0a9105f89437539f53b8a9b0f48c3,
  "/src/panel/ready/InertUntilReady.tsx#InertUntilReady": InertUntilReady_db7968ddb33e3ab87c080ab9c0bdfca0,
  "/src/panel/kept/ForgetOnLogOut.tsx#ForgetOnLogOut": ForgetOnLogOut_dce247cf730af466ca4e3734b322a311,
  "/src/panel/pasting/FitPastedText.tsx#FitPastedText": FitPastedText_4b32c8755e832d7946c37a19ea837393,
  "/src/panel/board/BoardView.tsx#BoardView": BoardView_418df67e649292e1e53733444416122a,
  "/src/panel/calendar/CalendarView.tsx#CalendarView": CalendarView_1d1a9ceed35cce177ce4b38e129df572,
  "/src/panel/coverage/CoverageView.tsx#CoverageView": CoverageView_bece6b855e11970cfa6f0fa2d877f2c1,
  "/src/panel/account/FirstAdminView.tsx#FirstAdminView": FirstAdminView_4133f2b205444df9a7fdd911f7488c5e,
  "/src/panel/dashboard/DeskView.tsx#DeskView": DeskView_c89155c1049b951b54d5d1b62109a211,
  "/src/panel/account/LoginView.tsx#LoginView": LoginView_2e68086b42c72b1c574c9c6e3e0da2c6,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
