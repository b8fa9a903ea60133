import * as migration_20261124_003258_initial from './20261124_003258_initial';
import * as migration_20261124_023046_list_indexes from './20261124_023046_list_indexes';
import * as migration_20261125_034233_audit_log from './20261125_034233_audit_log';
import * as migration_20261125_035507_revisions from './20261125_035507_revisions';
import * as migration_20261125_040549_sign_offs from './20261125_040549_sign_offs';
import * as migration_20261125_041201_more_revisions from './20261125_041201_more_revisions';
import * as migration_20261125_042047_history from './20261125_042047_history';
import * as migration_20261125_045525_schedules from './20261125_045525_schedules';

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
    up: migration_20261125_034233_audit_log.up,
    down: migration_20261125_034233_audit_log.down,
    name: '20261125_034233_audit_log',
  },
  {
    up: migration_20261125_035507_revisions.up,
    down: migration_20261125_035507_revisions.down,
    name: '20261125_035507_revisions',
  },
  {
    up: migration_20261125_040549_sign_offs.up,
    down: migration_20261125_040549_sign_offs.down,
    name: '20261125_040549_sign_offs',
  },
  {
    up: migration_20261125_041201_more_revisions.up,
    down: migration_20261125_041201_more_revisions.down,
    name: '20261125_041201_more_revisions',
  },
  {
    up: migration_20261125_042047_history.up,
    down: migration_20261125_042047_history.down,
    name: '20261125_042047_history',
  },
  {
    up: migration_20261125_045525_schedules.up,
    down: migration_20261125_045525_schedules.down,
    name: '20261125_045525_schedules'
  },
];
