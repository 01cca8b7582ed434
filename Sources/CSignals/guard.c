#define _GNU_SOURCE
#include "CSignals.h"

#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

static const int crashSignals[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT};
enum { count = sizeof crashSignals / sizeof *crashSignals };

// Disables synchronized output, bracketed paste and the mouse, resets attributes, cursor keys and keypad, shows the
// cursor and leaves the alternate screen.
static const char restoreSequences[] =
    "\033[?2026l\033[?2004l\033[?1006l\033[?1002l\033[?1000l\033[0m\033[?1l\033>\033[?25h\033[?1049l\r";

static struct sigaction before[count];
static atomic_int terminal = -1;
static struct termios modes;
// The original standard error, and the file that captures it.
static int errors = -1, captured = -1;

static void writeAll(int descriptor, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(descriptor, bytes, length);
    if (written <= 0) return;
    bytes += written;
    length -= (size_t)written;
  }
}

static void captureErrors(void) {
  if (!isatty(STDERR_FILENO)) return;
  captured = memfd_create("standard error", MFD_CLOEXEC);
  if (captured < 0) return;
  errors = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  dup2(captured, STDERR_FILENO);
}

static void releaseErrors(void) {
  if (errors < 0) return;
  dup2(errors, STDERR_FILENO);
  char bytes[1024];
  ssize_t length;
  for (off_t offset = 0; (length = pread(captured, bytes, sizeof bytes, offset)) > 0; offset += length) {
    writeAll(STDERR_FILENO, bytes, (size_t)length);
  }
  close(errors);
  close(captured);
  errors = captured = -1;
}

// Async-signal-safe calls only, see signal-safety(7). The exchange ensures that only one of several crashing threads
// restores the terminal.
static void restoreTerminal(void) {
  int tty = atomic_exchange(&terminal, -1);
  if (tty < 0) return;
  writeAll(tty, restoreSequences, sizeof restoreSequences - 1);
  tcsetattr(tty, TCSANOW, &modes);
  releaseErrors();
}

static void crash(int signal) {
  restoreTerminal();
  for (int i = 0; i < count; i++) {
    if (crashSignals[i] == signal) sigaction(signal, &before[i], NULL);
  }
  // Delivered when the handler returns, as the signal is blocked until then.
  raise(signal);
}

void guard_open(int tty) {
  static bool isInstalled;
  tcgetattr(tty, &modes);
  captureErrors();
  atomic_store(&terminal, tty);
  if (isInstalled) return;
  isInstalled = true;
  atexit(restoreTerminal);

  // After a stack overflow a handler needs another stack.
  static char alternateStack[64 * 1024];
  stack_t stack = {.ss_sp = alternateStack, .ss_size = sizeof alternateStack};
  sigaltstack(&stack, NULL);
  struct sigaction action = {.sa_handler = crash, .sa_flags = SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < count; i++) sigaction(crashSignals[i], &action, &before[i]);
}

void guard_close(void) {
  atomic_store(&terminal, -1);
  releaseErrors();
}
