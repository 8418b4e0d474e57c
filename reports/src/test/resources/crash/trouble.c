/*
 * Stands between a Java program and the C library, and counts what the program writes, syncs, renames, removes and
 * sends: of files those below TROUBLE_ROOT, and every socket. At the call TROUBLE_AT something happens.
 *
 *   TROUBLE=kill     the program is dead before the call, as by kill -9
 *   TROUBLE=torn     the same, half of what it wrote on the disk or the wire
 *   TROUBLE=full     from there on nothing more fits onto the disk
 *   TROUBLE=broken   from there on, TROUBLE_FOR times, the disk answers with an I/O error
 *   TROUBLE=command  the shell's TROUBLE_COMMAND is run, and the call goes on after it
 *
 * TROUBLE_ON counts only calls on files and ports whose name holds it. TROUBLE_LOG names a file that gets a line for each
 * call. Programs that are not java are left alone.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum what { NOTHING, KILL, TORN, FULL, BROKEN, COMMAND };
enum kind { WRITE, SYNC, NAME, SEND };

static const char *root, *command, *on;
static enum what what;
static long at, times;
static int log_file = -1;
static atomic_long calls;

#define REAL(name) ({ static __typeof__(name) *real; if (!real) real = dlsym(RTLD_NEXT, #name); real; })

__attribute__((constructor)) static void start(void) {
  const char *is = getenv("TROUBLE");
  root = strcmp(program_invocation_short_name, "java") == 0 ? getenv("TROUBLE_ROOT") : NULL;
  if (!root) return;
  at = getenv("TROUBLE_AT") ? atol(getenv("TROUBLE_AT")) : 0;
  times = getenv("TROUBLE_FOR") ? atol(getenv("TROUBLE_FOR")) : LONG_MAX;
  command = getenv("TROUBLE_COMMAND");
  on = getenv("TROUBLE_ON");
  if (is) what = !strcmp(is, "kill") ? KILL : !strcmp(is, "torn") ? TORN : !strcmp(is, "full") ? FULL
      : !strcmp(is, "broken") ? BROKEN : !strcmp(is, "command") ? COMMAND : NOTHING;
  if (getenv("TROUBLE_LOG")) {
    int file = open(getenv("TROUBLE_LOG"), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    log_file = fcntl(file, F_DUPFD_CLOEXEC, 900);
    close(file);
  }
}

static void die(void) {
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

/* Whose call is counted; where the file or the other end is, for the log. */
static int counts(int fd, char *name, size_t room) {
  struct stat status;
  char link[64];
  if (!root || fstat(fd, &status)) return 0;
  if (S_ISSOCK(status.st_mode)) {
    struct sockaddr_storage peer;
    socklen_t length = sizeof peer;
    if (getpeername(fd, (struct sockaddr *) &peer, &length)) return 0;
    in_port_t port = peer.ss_family == AF_INET ? ((struct sockaddr_in *) &peer)->sin_port
        : peer.ss_family == AF_INET6 ? ((struct sockaddr_in6 *) &peer)->sin6_port : 0;
    snprintf(name, room, "port %d", ntohs(port));
    return port != 0;
  }
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, name, room - 1);
  if (length < 0) return 0;
  name[length] = 0;
  return strncmp(name, root, strlen(root)) == 0;
}

/* 0 where the call shall be made, else the error that it shall answer with; -1 where half of it shall be made. */
static int trouble(enum kind kind, const char *call, const char *name) {
  if (on && !strstr(name, on)) return 0;
  long now = ++calls;
  if (log_file >= 0) dprintf(log_file, "%ld %s %s\n", now, call, name);
  if (!at || now < at) return 0;
  switch (what) {
    case KILL: die(); return 0;
    case TORN: if (now > at) return 0; if (kind == WRITE || kind == SEND) return -1; die(); return 0;
    case FULL: return kind == WRITE || !strcmp(call, "mkdir") ? ENOSPC : 0;
    case BROKEN: return kind != SEND && now - at < times ? EIO : 0;
    case COMMAND: if (now == at && system(command) == -1) die(); return 0;
    default: return 0;
  }
}

#define ON_FILE(usual, call, fd, whole, half) do { \
    char name[PATH_MAX]; \
    int saved = errno; \
    if (counts(fd, name, sizeof name)) { \
      struct stat status; \
      enum kind is = fstat(fd, &status) == 0 && S_ISSOCK(status.st_mode) ? SEND : usual; \
      int wrong = trouble(is, call, name); \
      if (wrong == -1) { (void) !(half); die(); } \
      if (wrong) { errno = wrong; return -1; } \
    } \
    errno = saved; \
    return whole; \
  } while (0)

#define ON_NAME(call, path, whole) do { \
    if (root && strncmp(path, root, strlen(root)) == 0) { \
      int wrong = trouble(NAME, call, path); \
      if (wrong) { errno = wrong; return -1; } \
    } \
    return whole; \
  } while (0)

ssize_t write(int fd, const void *bytes, size_t n) {
  ON_FILE(WRITE, "write", fd, REAL(write)(fd, bytes, n), REAL(write)(fd, bytes, n / 2));
}
ssize_t pwrite(int fd, const void *bytes, size_t n, off_t where) {
  ON_FILE(WRITE, "pwrite", fd, REAL(pwrite)(fd, bytes, n, where), REAL(pwrite)(fd, bytes, n / 2, where));
}
ssize_t pwrite64(int fd, const void *bytes, size_t n, off64_t where) {
  ON_FILE(WRITE, "pwrite", fd, REAL(pwrite64)(fd, bytes, n, where), REAL(pwrite64)(fd, bytes, n / 2, where));
}
ssize_t writev(int fd, const struct iovec *parts, int n) {
  ON_FILE(WRITE, "writev", fd, REAL(writev)(fd, parts, n), REAL(writev)(fd, parts, n / 2));
}
ssize_t send(int fd, const void *bytes, size_t n, int flags) {
  ON_FILE(SEND, "send", fd, REAL(send)(fd, bytes, n, flags), REAL(send)(fd, bytes, n / 2, flags));
}
ssize_t sendto(int fd, const void *bytes, size_t n, int flags, const struct sockaddr *to, socklen_t length) {
  ON_FILE(SEND, "sendto", fd, REAL(sendto)(fd, bytes, n, flags, to, length), REAL(sendto)(fd, bytes, n / 2, flags, to, length));
}
ssize_t copy_file_range(int from, off64_t *start, int fd, off64_t *place, size_t n, unsigned int flags) {
  ON_FILE(WRITE, "copy", fd, REAL(copy_file_range)(from, start, fd, place, n, flags), REAL(copy_file_range)(from, start, fd, place, n / 2, flags));
}
ssize_t sendfile64(int fd, int from, off64_t *start, size_t n) {
  extern ssize_t sendfile64(int, int, off64_t *, size_t);
  ON_FILE(WRITE, "sendfile", fd, REAL(sendfile64)(fd, from, start, n), REAL(sendfile64)(fd, from, start, n / 2));
}
int ftruncate(int fd, off_t length) { ON_FILE(WRITE, "ftruncate", fd, REAL(ftruncate)(fd, length), 0); }
int ftruncate64(int fd, off64_t length) { ON_FILE(WRITE, "ftruncate", fd, REAL(ftruncate64)(fd, length), 0); }
int fsync(int fd) { ON_FILE(SYNC, "fsync", fd, REAL(fsync)(fd), 0); }
int fdatasync(int fd) { ON_FILE(SYNC, "fdatasync", fd, REAL(fdatasync)(fd), 0); }
int rename(const char *from, const char *to) { ON_NAME("rename", to, REAL(rename)(from, to)); }
int unlink(const char *path) { ON_NAME("unlink", path, REAL(unlink)(path)); }
int rmdir(const char *path) { ON_NAME("rmdir", path, REAL(rmdir)(path)); }
int mkdir(const char *path, mode_t mode) { ON_NAME("mkdir", path, REAL(mkdir)(path, mode)); }
