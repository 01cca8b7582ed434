// What must run inside signal handlers, where Swift cannot run: handlers that only note a signal, and
// handlers that give the terminal back before a crash takes the process down.
#pragma once
#include <stdbool.h>
#include <stdint.h>

// Starts to note SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP and SIGCONT instead of obeying them, except
// SIGHUP and SIGINT where they are ignored already. Returns a descriptor that polls readable while a signal
// is noted, or -1 with errno set. Once noting, returns the same descriptor.
int signals_open(void);

// The signals noted since the last call, bit `1 << number` for each; the descriptor is unreadable again.
uint64_t signals_take(void);

// Obeys all signals again as before `signals_open`.
void signals_close(void);

// Stops the process and its group as Ctrl-Z would, and returns once it is continued. Returns soon where
// nobody could continue it (an orphaned process group), as the system then does not stop it.
void signals_stop(void);

// Prepares for a program that gets the terminal for a while and runs in the process group: SIGTSTP stops this
// process too, so that Ctrl-Z there stops both. `signals_regain` ends it and forgets what that program was
// meant by, SIGINT, SIGTSTP and SIGCONT.
void signals_lend(void);
void signals_regain(void);

// Remembers the modes of the terminal `tty`, and restores them, with escape sequences that undo all that a
// full-screen program does, when a crash signal (SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT) comes or
// the process exits without `guard_close`. The signal then goes on to whoever handled it before, by default to
// end the process. What is written to standard error meanwhile is kept off the terminal where it would go
// there, and written when it is restored. Handlers run on a stack of their own on the calling thread.
void guard_open(int tty);

// Lets standard error through again, first what was kept, and forgets the terminal, which the caller restores.
void guard_close(void);
