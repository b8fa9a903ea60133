import { FormLine as FormLine_a5387d129b80ea1a8ea8d1216bcda565 } from '../../../../src/desk/presence/FormLine.tsx'
import { HeadlineCell as HeadlineCell_cf41746089fddb200bce252661a66ac5 } from '../../../../src/desk/lists/HeadlineCell.tsx'
import { LengthHint as LengthHint_ceefef9adc51a9424a3a7b0d1a9db31b } from '../../../../src/desk/writing/LengthHint.tsx'
import { WordsDiff as WordsDiff_8f1fbf650e767bbfb34b2639ffc8e33d } from '../../../../src/desk/words/WordsDiff.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { PastingFeature as PastingFeature_5518d8d71ff7531d3e5d00082d542d3f } from '../../../../src/desk/pasting/PastingFeature.tsx'
import { HandsFeature as HandsFeature_1e2b3cf776406d261a4323da8484b851 } from '../../../../src/desk/writing/HandsFeature.tsx'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { CodeInput as CodeInput_b7c13dc7a90e5614b6eb9b5886d06f64 } from '../../../../src/desk/words/CodeInput.tsx'
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
import { StoryLength as StoryLength_969eac5707c8976ea4f1119e2aa9b53c } from '../../../../src/desk/writing/StoryLength.tsx'
import { NoAction as NoAction_dd08c62ed3b05fd0102362e1e9ce4672 } from '../../../../src/desk/NoAction.tsx'
import { DeskTitle as DeskTitle_330f06d0ab9cadbb3ed2a9f1ca05dd5f } from '../../../../src/desk/writing/DeskTitle.tsx'
import { StageCell as StageCell_40e50aac28d40b34cb97d54ceb4c5017 } from '../../../../src/desk/StageCell.tsx'
import { StageField as StageField_1384980d6e546d9297a61f6a3feded7c } from '../../../../src/desk/StageField.tsx'
import { ChecklistPanel as ChecklistPanel_3f50f08d91f4a1a8219d7d21a974c962 } from '../../../../src/desk/checklist/ChecklistPanel.tsx'
import { AssignmentsPanel as AssignmentsPanel_2ec2036f2b61726dc5a9b032e11c37cc } from '../../../../src/desk/assignments/AssignmentsPanel.tsx'
import { ThreadsPanel as ThreadsPanel_9fd713ad3a11f8ba8b7d6b9ee5c6b04b } from '../../../../src/desk/threads/ThreadsPanel.tsx'
import { UsedIn as UsedIn_873e7e2dfd40ceb90e86bad4bd4517ac } from '../../../../src/desk/uses/UsedIn.tsx'
import { StageFilters as StageFilters_c8b5d61342ca44daa63bc58795dda42e } from '../../../../src/desk/lists/StageFilters.tsx'
import { PreviewButton as PreviewButton_52b5b03f5ca41795cd58ab01399beea2 } from '../../../../src/desk/previews/PreviewButton.tsx'
import { HandedMoves as HandedMoves_865b3f55066f0b15be0c4c0a962cdba5 } from '../../../../src/desk/WorkflowButtons.tsx'
import { WorkflowButtons as WorkflowButtons_865b3f55066f0b15be0c4c0a962cdba5 } from '../../../../src/desk/WorkflowButtons.tsx'
import { SaveDraftButton as SaveDraftButton_6ff5984467fe3e28a88a0a196db05715 } from '../../../../src/desk/conflicts/SaveDraftButton.tsx'
import { StageStatus as StageStatus_08b1427bdd111cab46aaba7535d1c5cf } from '../../../../src/desk/StageStatus.tsx'
import { HistoryView as HistoryView_5e243159787add221c7b31549c619f72 } from '../../../../src/desk/history/HistoryView.tsx'
import { PictureLaw as PictureLaw_a0b02cb2112ac4282babb38305f3243e } from '../../../../src/desk/pictures/PictureLaw.tsx'
import { Crops as Crops_4638a1340622199253c078ac08230373 } from '../../../../src/desk/pictures/Crops.tsx'
import { SaveButton as SaveButton_eaef57520679c4d280f8e00f1dc75aa6 } from '../../../../src/desk/conflicts/SaveButton.tsx'
import { CurrentPassword as CurrentPassword_7d96e88fc201b0948181054ac54dfb13 } from '../../../../src/desk/account/CurrentPassword.tsx'
import { Security as Security_e94f128b49e3cab5938bd05e8f806c53 } from '../../../../src/desk/account/Security.tsx'
import { KeySaveButton as KeySaveButton_939faf37f1143abca45b9c9d9a333271 } from '../../../../src/desk/account/KeySaveButton.tsx'
import { AboutCell as AboutCell_e46ce9d2993d896a53963c94b5970ace } from '../../../../src/desk/records/AboutCell.tsx'
import { About as About_940ef10a8da8e568ee1c36c258609559 } from '../../../../src/desk/records/About.tsx'
import { EventCell as EventCell_126b1b4be1b2c3bbc91431b3fe3152bd } from '../../../../src/desk/records/EventCell.tsx'
import { EventAction as EventAction_f7caa934ca669221a5d2859f79b1d864 } from '../../../../src/desk/records/EventAction.tsx'
import { Worded as Worded_054f823c926edc1b76225e20afc74381 } from '../../../../src/desk/records/Worded.tsx'
import { Details as Details_5b2bcc52d04f6fc87f0409d8d95e378f } from '../../../../src/desk/records/Details.tsx'
import { WebhookActions as WebhookActions_228e0c08e863cc6b9112ded202dd9088 } from '../../../../src/desk/webhooks/WebhookActions.tsx'
import { WebhookSaveButton as WebhookSaveButton_fd65c5098ac486959548f3adb88b231e } from '../../../../src/desk/webhooks/WebhookSaveButton.tsx'
import { DeliveredTypeCell as DeliveredTypeCell_3af7b3f3e1aadbadba3981a5764efc4f } from '../../../../src/desk/records/DeliveredType.tsx'
import { DeliveredType as DeliveredType_3af7b3f3e1aadbadba3981a5764efc4f } from '../../../../src/desk/records/DeliveredType.tsx'
import { ReplayButton as ReplayButton_54e5904f328f7e73175c6ed336e7dcdd } from '../../../../src/desk/webhooks/ReplayButton.tsx'
import { Icon as Icon_1e0d69f4b264e80d0cede595fb6086aa } from '../../../../src/desk/brand/Icon.tsx'
import { Logo as Logo_4a4813274effb797d9047395d9f00561 } from '../../../../src/desk/brand/Logo.tsx'
import { DeskLink as DeskLink_bb22ecb3f555d512f06144bb164682ff } from '../../../../src/desk/brand/DeskLink.tsx'
import { InertUntilReady as InertUntilReady_1e72bba23b7750f9610e4335652cc877 } from '../../../../src/desk/ready/InertUntilReady.tsx'
import { ForgetOnLogOut as ForgetOnLogOut_9df4d256714ec09ca1d0e555c4000207 } from '../../../../src/desk/kept/ForgetOnLogOut.tsx'
import { FitPastedText as FitPastedText_e55db0091cff4e946e3a5227a0c0cfea } from '../../../../src/desk/pasting/FitPastedText.tsx'
import { FirstAdminView as FirstAdminView_005858638335e74589958060dabb649e } from '../../../../src/desk/account/FirstAdminView.tsx'
import { DeskView as DeskView_77a8535dc8e4d4721383ca30f22e962d } from '../../../../src/desk/dashboard/DeskView.tsx'
import { LoginView as LoginView_b7f0ed7405bb1ee86859df8fbf6e72d9 } from '../../../../src/desk/account/LoginView.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/desk/presence/FormLine.tsx#FormLine": FormLine_a5387d129b80ea1a8ea8d1216bcda565,
  "/src/desk/lists/HeadlineCell.tsx#HeadlineCell": HeadlineCell_cf41746089fddb200bce252661a66ac5,
  "/src/desk/writing/LengthHint.tsx#LengthHint": LengthHint_ceefef9adc51a9424a3a7b0d1a9db31b,
  "/src/desk/words/WordsDiff.tsx#WordsDiff": WordsDiff_8f1fbf650e767bbfb34b2639ffc8e33d,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "/src/desk/pasting/PastingFeature.tsx#PastingFeature": PastingFeature_5518d8d71ff7531d3e5d00082d542d3f,
  "/src/desk/writing/HandsFeature.tsx#HandsFeature": HandsFeature_1e2b3cf776406d261a4323da8484b851,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/desk/words/CodeInput.tsx#CodeInput": CodeInput_b7c13dc7a90e5614b6eb9b5886d06f64,
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
  "/src/desk/writing/StoryLength.tsx#StoryLength": StoryLength_969eac5707c8976ea4f1119e2aa9b53c,
  "/src/desk/NoAction.tsx#NoAction": NoAction_dd08c62ed3b05fd0102362e1e9ce4672,
  "/src/desk/writing/DeskTitle.tsx#DeskTitle": DeskTitle_330f06d0ab9cadbb3ed2a9f1ca05dd5f,
  "/src/desk/StageCell.tsx#StageCell": StageCell_40e50aac28d40b34cb97d54ceb4c5017,
  "/src/desk/StageField.tsx#StageField": StageField_1384980d6e546d9297a61f6a3feded7c,
  "/src/desk/checklist/ChecklistPanel.tsx#ChecklistPanel": ChecklistPanel_3f50f08d91f4a1a8219d7d21a974c962,
  "/src/desk/assignments/AssignmentsPanel.tsx#AssignmentsPanel": AssignmentsPanel_2ec2036f2b61726dc5a9b032e11c37cc,
  "/src/desk/threads/ThreadsPanel.tsx#ThreadsPanel": ThreadsPanel_9fd713ad3a11f8ba8b7d6b9ee5c6b04b,
  "/src/desk/uses/UsedIn.tsx#UsedIn": UsedIn_873e7e2dfd40ceb90e86bad4bd4517ac,
  "/src/desk/lists/StageFilters.tsx#StageFilters": StageFilters_c8b5d61342ca44daa63bc58795dda42e,
  "/src/desk/previews/PreviewButton.tsx#PreviewButton": PreviewButton_52b5b03f5ca41795cd58ab01399beea2,
  "/src/desk/WorkflowButtons.tsx#HandedMoves": HandedMoves_865b3f55066f0b15be0c4c0a962cdba5,
  "/src/desk/WorkflowButtons.tsx#WorkflowButtons": WorkflowButtons_865b3f55066f0b15be0c4c0a962cdba5,
  "/src/desk/conflicts/SaveDraftButton.tsx#SaveDraftButton": SaveDraftButton_6ff5984467fe3e28a88a0a196db05715,
  "/src/desk/StageStatus.tsx#StageStatus": StageStatus_08b1427bdd111cab46aaba7535d1c5cf,
  "/src/desk/history/HistoryView.tsx#HistoryView": HistoryView_5e243159787add221c7b31549c619f72,
  "/src/desk/pictures/PictureLaw.tsx#PictureLaw": PictureLaw_a0b02cb2112ac4282babb38305f3243e,
  "/src/desk/pictures/Crops.tsx#Crops": Crops_4638a1340622199253c078ac08230373,
  "/src/desk/conflicts/SaveButton.tsx#SaveButton": SaveButton_eaef57520679c4d280f8e00f1dc75aa6,
  "/src/desk/account/CurrentPassword.tsx#CurrentPassword": CurrentPassword_7d96e88fc201b0948181054ac54dfb13,
  "/src/desk/account/Security.tsx#Security": Security_e94f128b49e3cab5938bd05e8f806c53,
  "/src/desk/account/KeySaveButton.tsx#KeySaveButton": KeySaveButton_939faf37f1143abca45b9c9d9a333271,
  "/src/desk/records/AboutCell.tsx#AboutCell": AboutCell_e46ce9d2993d896a53963c94b5970ace,
  "/src/desk/records/About.tsx#About": About_940ef10a8da8e568ee1c36c258609559,
  "/src/desk/records/EventCell.tsx#EventCell": EventCell_126b1b4be1b2c3bbc91431b3fe3152bd,
  "/src/desk/records/EventAction.tsx#EventAction": EventAction_f7caa934ca669221a5d2859f79b1d864,
  "/src/desk/records/Worded.tsx#Worded": Worded_054f823c926edc1b76225e20afc74381,
  "/src/desk/records/Details.tsx#Details": Details_5b2bcc52d04f6fc87f0409d8d95e378f,
  "/src/desk/webhooks/WebhookActions.tsx#WebhookActions": WebhookActions_228e0c08e863cc6b9112ded202dd9088,
  "/src/desk/webhooks/WebhookSaveButton.tsx#WebhookSaveButton": WebhookSaveButton_fd65c5098ac486959548f3adb88b231e,
  "/src/desk/records/DeliveredType.tsx#DeliveredTypeCell": DeliveredTypeCell_3af7b3f3e1aadbadba3981a5764efc4f,
  "/src/desk/records/DeliveredType.tsx#DeliveredType": DeliveredType_3af7b3f3e1aadbadba3981a5764efc4f,
  "/src/desk/webhooks/ReplayButton.tsx#ReplayButton": ReplayButton_54e5904f328f7e73175c6ed336e7dcdd,
  "/src/desk/brand/Icon.tsx#Icon": Icon_1e0d69f4b264e80d0cede595fb6086aa,
  "/src/desk/brand/Logo.tsx#Logo": Logo_4a4813274effb797d9047395d9f00561,
  "/src/desk/brand/DeskLink.tsx#DeskLink": DeskLink_bb22ecb3f555d512f06144bb164682ff,
  "/src/desk/ready/InertUntilReady.tsx#InertUntilReady": InertUntilReady_1e72bba23b7750f9610e4335652cc877,
  "/src/desk/kept/ForgetOnLogOut.tsx#ForgetOnLogOut": ForgetOnLogOut_9df4d256714ec09ca1d0e555c4000207,
  "/src/desk/pasting/FitPastedText.tsx#FitPastedText": FitPastedText_e55db0091cff4e946e3a5227a0c0cfea,
  "/src/desk/account/FirstAdminView.tsx#FirstAdminView": FirstAdminView_005858638335e74589958060dabb649e,
  "/src/desk/dashboard/DeskView.tsx#DeskView": DeskView_77a8535dc8e4d4721383ca30f22e962d,
  "/src/desk/account/LoginView.tsx#LoginView": LoginView_b7f0ed7405bb1ee86859df8fbf6e72d9,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
