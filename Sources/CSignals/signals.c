#define _GNU_SOURCE
#include "CSignals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>
#include <time.h>
#include <unistd.h>

static const int noted[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT};
enum { count = sizeof noted / sizeof *noted };

static struct sigaction before[count];
static int ends[2] = {-1, -1};
static _Atomic uint64_t pending;
_Static_assert(ATOMIC_LLONG_LOCK_FREE == 2, "a handler must not wait for a lock");

static uint64_t bit(int signal) { return (uint64_t)1 << signal; }

// The bits say which signals came; the byte only wakes whoever polls, so that it does not matter that a full
// pipe takes none.
static void note(int signal) {
  int kept = errno;
  atomic_fetch_or(&pending, bit(signal));
  (void)!write(ends[1], "", 1);
  errno = kept;
}

static void install(int index) {
  struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART};
  sigfillset(&action.sa_mask);
  sigaction(noted[index], &action, NULL);
}

int signals_open(void) {
  if (ends[0] >= 0) return ends[0];
  if (pipe(ends) != 0) return -1;
  for (int i = 0; i < 2; i++) {
    fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    fcntl(ends[i], F_SETFL, O_NONBLOCK);
  }
  atomic_store(&pending, 0);
  for (int i = 0; i < count; i++) {
    sigaction(noted[i], NULL, &before[i]);
    bool isIgnored = before[i].sa_handler == SIG_IGN;
    if (!(isIgnored && (noted[i] == SIGHUP || noted[i] == SIGINT))) install(i);
  }
  return ends[0];
}

uint64_t signals_take(void) {
  char bytes[256];
  while (read(ends[0], bytes, sizeof bytes) > 0) continue;
  return atomic_exchange(&pending, 0);
}

void signals_close(void) {
  if (ends[0] < 0) return;
  for (int i = 0; i < count; i++) sigaction(noted[i], &before[i], NULL);
  close(ends[0]);
  close(ends[1]);
  ends[0] = ends[1] = -1;
}

static void forget(uint64_t signals) { atomic_fetch_and(&pending, ~signals); }

void signals_lend(void) {
  struct sigaction obey = {.sa_handler = SIG_DFL};
  sigaction(SIGTSTP, &obey, NULL);
}

void signals_regain(void) {
  for (int i = 0; i < count; i++) {
    if (noted[i] == SIGTSTP) install(i);
  }
  forget(bit(SIGINT) | bit(SIGTSTP) | bit(SIGCONT));
}

void signals_stop(void) {
  forget(bit(SIGCONT));
  signals_lend();
  kill(0, SIGTSTP);
  // Another thread may be the one that stops us, a moment from now: SIGCONT tells that it has happened.
  struct timespec moment = {.tv_nsec = 5 * 1000 * 1000};
  for (int i = 0; i < 40 && !(atomic_load(&pending) & bit(SIGCONT)); i++) nanosleep(&moment, NULL);
  signals_regain();
}
