// Wrappers for variadic functions of SQLite, which Swift cannot call.
#ifndef CSQLITE_H
#define CSQLITE_H

// Disables SQLite's memory statistics, which take a lock at each allocation. Effective only before SQLite is first
// used; later it does nothing.
void SQLiteLeaveMemoryUncounted(void);

#endif
