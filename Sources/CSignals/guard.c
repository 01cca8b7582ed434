#define _GNU_SOURCE
#include "CSignals.h"

#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT};
enum { count = sizeof crashes / sizeof *crashes };

// Synchronized output, bracketed paste and mouse off, attributes reset, cursor keys and keypad normal, cursor
// shown, alternate screen left.
static const char restore[] =
    "\033[?2026l\033[?2004l\033[?1006l\033[?1002l\033[?1000l\033[0m\033[?1l\033>\033[?25h\033[?1049l\r";

static struct sigaction before[count];
static atomic_int terminal = -1;
static struct termios modes;
// Where standard error went before it was kept, and the file that keeps it.
static int errors = -1, kept = -1;

static void writeAll(int descriptor, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(descriptor, bytes, length);
    if (written <= 0) return;
    bytes += written;
    length -= (size_t)written;
  }
}

static void keepErrors(void) {
  if (!isatty(STDERR_FILENO)) return;
  kept = memfd_create("standard error", MFD_CLOEXEC);
  if (kept < 0) return;
  errors = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  dup2(kept, STDERR_FILENO);
}

static void releaseErrors(void) {
  if (errors < 0) return;
  dup2(errors, STDERR_FILENO);
  char bytes[1024];
  ssize_t length;
  for (off_t offset = 0; (length = pread(kept, bytes, sizeof bytes, offset)) > 0; offset += length) {
    writeAll(STDERR_FILENO, bytes, (size_t)length);
  }
  close(errors);
  close(kept);
  errors = kept = -1;
}

// Only calls that signal-safety(7) lists; the exchange lets one of several crashing threads do it.
static void giveBack(void) {
  int tty = atomic_exchange(&terminal, -1);
  if (tty < 0) return;
  writeAll(tty, restore, sizeof restore - 1);
  tcsetattr(tty, TCSANOW, &modes);
  releaseErrors();
}

static void crash(int signal) {
  giveBack();
  for (int i = 0; i < count; i++) {
    if (crashes[i] == signal) sigaction(signal, &before[i], NULL);
  }
  // Delivered on return, as the signal is blocked here.
  raise(signal);
}

void guard_open(int tty) {
  static bool isInstalled;
  tcgetattr(tty, &modes);
  keepErrors();
  atomic_store(&terminal, tty);
  if (isInstalled) return;
  isInstalled = true;
  atexit(giveBack);

  // An overflown stack has no room for a handler.
  static char room[64 * 1024];
  stack_t stack = {.ss_sp = room, .ss_size = sizeof room};
  sigaltstack(&stack, NULL);
  struct sigaction action = {.sa_handler = crash, .sa_flags = SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < count; i++) sigaction(crashes[i], &action, &before[i]);
}

void guard_close(void) {
  atomic_store(&terminal, -1);
  releaseErrors();
}
