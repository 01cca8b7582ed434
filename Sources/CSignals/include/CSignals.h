// Signal handlers in C, as Swift code is not async-signal-safe: handlers that only record a signal, and handlers
// that restore the terminal before a crash ends the process.
#pragma once
#include <stdbool.h>
#include <stdint.h>

// Installs handlers that record SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP and SIGCONT, except SIGHUP and SIGINT if
// they are ignored already. Returns a descriptor that is readable while signals are pending, or -1 with errno set.
// Further calls return the same descriptor.
int signals_open(void);

// Returns the signals recorded since the last call as a bit set of `1 << number`, and empties the descriptor.
uint64_t signals_take(void);

// Restores the signal handlers from before `signals_open`.
void signals_close(void);

// Stops the process group as Ctrl-Z would, and returns when it is continued. The system does not stop an orphaned
// process group, which nobody could continue; then this returns after a short time.
void signals_stop(void);

// Lends the terminal to a program in the same process group: SIGTSTP then has its default action, so that Ctrl-Z
// stops both. `signals_regain` ends this and discards SIGINT, SIGTSTP and SIGCONT, which were meant for that program.
void signals_lend(void);
void signals_regain(void);

// Saves the modes of the terminal `tty`. On a crash signal (SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT), or if
// the process exits without `guard_close`, restores them and sends escape sequences that undo the effects of a
// full-screen program; a signal is then passed on to its previous handler, by default ending the process. If standard
// error is a terminal, its output is captured until the terminal is restored. Handlers run on an alternate stack of
// the calling thread.
void guard_open(int tty);

// Releases standard error, after replaying the captured output, and disarms the handlers. The caller restores the
// terminal.
void guard_close(void);
