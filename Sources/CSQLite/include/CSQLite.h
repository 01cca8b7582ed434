// What SQLite offers through functions with a variable number of arguments, which Swift cannot call.
#ifndef CSQLITE_H
#define CSQLITE_H

// Lets SQLite keep no count of the memory that it uses: each allocation would take a lock for it. Has an effect only
// before SQLite is first used; later it does no harm.
void SQLiteLeaveMemoryUncounted(void);

#endif
