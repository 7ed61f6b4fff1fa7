// SPDX-License-Identifier: Apache-2.0
// A preload that lets no thread start, as a system with none left would, and with REFUSE_PROCESSES no process
// either. Each refusal adds a letter to the file that REFUSED names, so that a test sees that it was asked.
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <sys/types.h>
#include <unistd.h>

static void note_refusal(const char* letter) {
  const char* path = getenv("REFUSED");
  const int file = path == NULL ? -1 : open(path, O_WRONLY | O_CREAT | O_APPEND, 0644);
  if (file < 0) return;
  if (write(file, letter, 1) != 1) abort();
  close(file);
}

int pthread_create(pthread_t* thread, const pthread_attr_t* attributes, void* (*start)(void*), void* data) {
  (void)thread, (void)attributes, (void)start, (void)data;
  note_refusal("t");
  return EAGAIN;
}

extern pid_t __fork(void);
pid_t fork(void) {
  if (getenv("REFUSE_PROCESSES") == NULL) return __fork();
  note_refusal("p");
  errno = EAGAIN;
  return -1;
}
