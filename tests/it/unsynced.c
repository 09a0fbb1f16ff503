/* A disk that takes writes and fails to sync them, for as long as the file named in SYNC_FAILS exists; while the one named
   in SYNC_STALLS exists, a sync does not come back. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/types.h>
#include <unistd.h>

static int fails(void) {
    const char *stalls = getenv("SYNC_STALLS");
    while (stalls && access(stalls, F_OK) == 0) usleep(20000);
    const char *file = getenv("SYNC_FAILS");
    if (!file || access(file, F_OK) != 0) return 0;
    errno = EIO;
    return 1;
}

int fsync(int fd) {
    if (fails()) return -1;
    int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
    return real(fd);
}

int fdatasync(int fd) {
    if (fails()) return -1;
    int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
    return real(fd);
}

int sync_file_range(int fd, off64_t from, off64_t bytes, unsigned int flags) {
    if (fails()) return -1;
    int (*real)(int, off64_t, off64_t, unsigned int) =
        (int (*)(int, off64_t, off64_t, unsigned int))dlsym(RTLD_NEXT, "sync_file_range");
    return real(fd, from, bytes, flags);
}
