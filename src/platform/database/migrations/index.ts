import * as migration_20261124_003258_initial from './20261124_003258_initial';
import * as migration_20261124_023046_list_indexes from './20261124_023046_list_indexes';
import * as migration_20261125_053747_workflow_law from './20261125_053747_workflow_law';
import * as migration_20261125_101256_delivery from './20261125_101256_delivery';
import * as migration_20261125_142400_delivery_grows from './20261125_142400_delivery_grows';
import * as migration_20261130_065124_trash from './20261130_065124_trash';
import * as migration_20261130_075032_picture_changes from './20261130_075032_picture_changes';
import * as migration_20261130_075948_presence from './20261130_075948_presence';
import * as migration_20261130_080822_keys_of_events from './20261130_080822_keys_of_events';
import * as migration_20261130_105304_count_log_ins_elsewhere from './20261130_105304_count_log_ins_elsewhere';
import * as migration_20261130_111341_stage_counts from './20261130_111341_stage_counts';
import * as migration_20261130_112420_desk_titles from './20261130_112420_desk_titles';
import * as migration_20261130_215028_drop_reader_indexes from './20261130_215028_drop_reader_indexes';
import * as migration_20261201_051401_calendar_links from './20261201_051401_calendar_links';
import * as migration_20261201_053346_navigation from './20261201_053346_navigation';

export const migrations = [
  {
    up: migration_20261124_003258_initial.up,
    down: migration_20261124_003258_initial.down,
    name: '20261124_003258_initial',
  },
  {
    up: migration_20261124_023046_list_indexes.up,
    down: migration_20261124_023046_list_indexes.down,
    name: '20261124_023046_list_indexes',
  },
  {
    up: migration_20261125_053747_workflow_law.up,
    down: migration_20261125_053747_workflow_law.down,
    name: '20261125_053747_workflow_law',
  },
  {
    up: migration_20261125_101256_delivery.up,
    down: migration_20261125_101256_delivery.down,
    name: '20261125_101256_delivery',
  },
  {
    up: migration_20261125_142400_delivery_grows.up,
    down: migration_20261125_142400_delivery_grows.down,
    name: '20261125_142400_delivery_grows',
  },
  {
    up: migration_20261130_065124_trash.up,
    down: migration_20261130_065124_trash.down,
    name: '20261130_065124_trash',
  },
  {
    up: migration_20261130_075032_picture_changes.up,
    down: migration_20261130_075032_picture_changes.down,
    name: '20261130_075032_picture_changes',
  },
  {
    up: migration_20261130_075948_presence.up,
    down: migration_20261130_075948_presence.down,
    name: '20261130_075948_presence',
  },
  {
    up: migration_20261130_080822_keys_of_events.up,
    down: migration_20261130_080822_keys_of_events.down,
    name: '20261130_080822_keys_of_events',
  },
  {
    up: migration_20261130_105304_count_log_ins_elsewhere.up,
    down: migration_20261130_105304_count_log_ins_elsewhere.down,
    name: '20261130_105304_count_log_ins_elsewhere',
  },
  {
    up: migration_20261130_111341_stage_counts.up,
    down: migration_20261130_111341_stage_counts.down,
    name: '20261130_111341_stage_counts',
  },
  {
    up: migration_20261130_112420_desk_titles.up,
    down: migration_20261130_112420_desk_titles.down,
    name: '20261130_112420_desk_titles',
  },
  {
    up: migration_20261130_215028_drop_reader_indexes.up,
    down: migration_20261130_215028_drop_reader_indexes.down,
    name: '20261130_215028_drop_reader_indexes',
  },
  {
    up: migration_20261201_051401_calendar_links.up,
    down: migration_20261201_051401_calendar_links.down,
    name: '20261201_051401_calendar_links',
  },
  {
    up: migration_20261201_053346_navigation.up,
    down: migration_20261201_053346_navigation.down,
    name: '20261201_053346_navigation'
  },
];
