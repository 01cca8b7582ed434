#include "CSQLite.h"

#include <sqlite3.h>

void SQLiteLeaveMemoryUncounted(void) { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }
