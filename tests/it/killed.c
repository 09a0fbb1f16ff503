/* A program that is killed at its n-th step on the disk: KILLED_AT says which, and what counts is whatever changes a file. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static int steps;

static void step(void) {
    const char *at = getenv("KILLED_AT");
    if (at && __sync_add_and_fetch(&steps, 1) == atoi(at)) kill(getpid(), SIGKILL);
}

static int changes(int fd) {
    struct stat file;
    return fd > 2 && fstat(fd, &file) == 0 && S_ISREG(file.st_mode);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

int rename(const char *from, const char *to) { step(); return REAL(rename)(from, to); }
int unlink(const char *path) { step(); return REAL(unlink)(path); }
int unlinkat(int fd, const char *path, int flags) { step(); return REAL(unlinkat)(fd, path, flags); }
int rmdir(const char *path) { step(); return REAL(rmdir)(path); }
int mkdir(const char *path, mode_t mode) { step(); return REAL(mkdir)(path, mode); }
int fsync(int fd) { step(); return REAL(fsync)(fd); }
int fdatasync(int fd) { step(); return REAL(fdatasync)(fd); }
int ftruncate64(int fd, off64_t length) { step(); return REAL(ftruncate64)(fd, length); }
ssize_t write(int fd, const void *bytes, size_t count) {
    if (changes(fd)) step();
    return REAL(write)(fd, bytes, count);
}
ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
    step();
    return REAL(pwrite64)(fd, bytes, count, at);
}
