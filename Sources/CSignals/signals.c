#define _GNU_SOURCE
#include "CSignals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>
#include <time.h>
#include <unistd.h>

static const int caught[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT};
enum { count = sizeof caught / sizeof *caught };

static struct sigaction before[count];
static int ends[2] = {-1, -1};
static _Atomic uint64_t pending;
_Static_assert(ATOMIC_LLONG_LOCK_FREE == 2, "a handler must not wait for a lock");

static uint64_t bit(int signal) { return (uint64_t)1 << signal; }

// The bits identify the signals; the byte only wakes the poller, so it does no harm if the pipe is full.
static void record(int signal) {
  int savedErrno = errno;
  atomic_fetch_or(&pending, bit(signal));
  (void)!write(ends[1], "", 1);
  errno = savedErrno;
}

static void install(int index) {
  struct sigaction action = {.sa_handler = record, .sa_flags = SA_RESTART};
  sigfillset(&action.sa_mask);
  sigaction(caught[index], &action, NULL);
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
    sigaction(caught[i], NULL, &before[i]);
    bool isIgnored = before[i].sa_handler == SIG_IGN;
    if (!(isIgnored && (caught[i] == SIGHUP || caught[i] == SIGINT))) install(i);
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
  for (int i = 0; i < count; i++) sigaction(caught[i], &before[i], NULL);
  close(ends[0]);
  close(ends[1]);
  ends[0] = ends[1] = -1;
}

static void discard(uint64_t signals) { atomic_fetch_and(&pending, ~signals); }

void signals_lend(void) {
  struct sigaction defaultAction = {.sa_handler = SIG_DFL};
  sigaction(SIGTSTP, &defaultAction, NULL);
}

void signals_regain(void) {
  for (int i = 0; i < count; i++) {
    if (caught[i] == SIGTSTP) install(i);
  }
  discard(bit(SIGINT) | bit(SIGTSTP) | bit(SIGCONT));
}

void signals_stop(void) {
  discard(bit(SIGCONT));
  signals_lend();
  kill(0, SIGTSTP);
  // The signal may be delivered to another thread, with a delay: SIGCONT confirms that the process was stopped.
  struct timespec moment = {.tv_nsec = 5 * 1000 * 1000};
  for (int i = 0; i < 40 && !(atomic_load(&pending) & bit(SIGCONT)); i++) nanosleep(&moment, NULL);
  signals_regain();
}
