// The wide-character API of libncursesw, with constants for macros that contain casts, which Swift cannot import.
#pragma once
#define NCURSES_WIDECHAR 1
#include <locale.h>
#include <ncurses.h>
#include <term.h>
#include <wchar.h>

static const attr_t NC_NORMAL = A_NORMAL;
static const attr_t NC_BOLD = A_BOLD;
static const attr_t NC_DIM = A_DIM;
static const attr_t NC_ITALIC = A_ITALIC;
static const attr_t NC_UNDERLINE = A_UNDERLINE;
static const attr_t NC_REVERSE = A_REVERSE;

// <wchar.h> hides this function in strict standard C.
extern int wcwidth(wchar_t character);

// Whether the terminal has a string capability. tigetstr has two special values for failure.
static inline bool nc_can(const char *capability) {
  const char *sequence = tigetstr(capability);
  return sequence != NULL && sequence != (const char *)-1;
}

// An anonymous file in memory, closed with the program. Declared here because <sys/mman.h> requires _GNU_SOURCE.
extern int memfd_create(const char *name, unsigned flags);
static inline int nc_anonymous_file(void) { return memfd_create("dossier-screen", 1 /* MFD_CLOEXEC */); }
