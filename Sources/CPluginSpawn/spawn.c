/*
 * Starting a program the way a plugin has to be started. posix_spawn cannot ask the system to kill a child whose parent
 * died, and between fork and exec only C is safe.
 *
 * Linux kills the child when the *thread* that forked it ends, and lanes end before the program does: so one thread does
 * all the forking, and lives as long as the process.
 */
#define _GNU_SOURCE
#include "CPluginSpawn.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

extern char **environ;

struct request {
  const char *const *arguments;
  const char *folder;
  struct plugin_process *process;
  struct plugin_spawn_fault fault;
  int is_done;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static struct request *waiting;
static int has_thread;

static int make_pipe(int ends[2]) {
#ifdef __linux__
  return pipe2(ends, O_CLOEXEC);
#else
  if (pipe(ends) != 0) return -1;
  fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  fcntl(ends[1], F_SETFD, FD_CLOEXEC);
  return 0;
#endif
}

/* In the child, until it is another program: nothing but async-signal-safe calls. */
static void become(const struct request *request, int input, int output, int error, int report, pid_t parent) {
  struct plugin_spawn_fault fault = {0, PLUGIN_SPAWN_SYSTEM};
  setpgid(0, 0);
#ifdef __linux__
  if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) goto failed;
  if (getppid() != parent) _exit(127);
#else
  (void)parent;
#endif
  struct sigaction standard;
  memset(&standard, 0, sizeof standard);
  standard.sa_handler = SIG_DFL;
  for (int number = 1; number < 32; number++) sigaction(number, &standard, NULL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  if (dup2(input, 0) < 0 || dup2(output, 1) < 0 || dup2(error, 2) < 0) goto failed;
  if (dup2(report, 3) < 0) goto failed;
  fcntl(3, F_SETFD, FD_CLOEXEC);
  report = 3;
#if defined(__linux__) && defined(SYS_close_range)
  /* Whatever files this program has open are none of a plugin's business. */
  syscall(SYS_close_range, 4U, ~0U, 0U);
#endif
  if (chdir(request->folder) != 0) {
    fault.step = PLUGIN_SPAWN_FOLDER;
    goto failed;
  }
  fault.step = PLUGIN_SPAWN_PROGRAM;
  execve(request->arguments[0], (char *const *)request->arguments, environ);
failed:
  fault.code = errno;
  (void)!write(report, &fault, sizeof fault);
  _exit(127);
}

static void spawn(struct request *request) {
  /* Standard input, output, error, and whether the program was started: each a reading and a writing end. */
  int ends[4][2] = {{-1, -1}, {-1, -1}, {-1, -1}, {-1, -1}};
  request->fault = (struct plugin_spawn_fault){0, PLUGIN_SPAWN_NONE};
  pid_t pid = -1;
  for (int index = 0; index < 4; index++) {
    if (make_pipe(ends[index]) != 0) goto failed;
    /* Above those that the child gives a meaning to. */
    for (int side = 0; side < 2; side++) {
      if (ends[index][side] > 3) continue;
      int moved = fcntl(ends[index][side], F_DUPFD_CLOEXEC, 4);
      if (moved < 0) goto failed;
      close(ends[index][side]);
      ends[index][side] = moved;
    }
  }
  pid_t parent = getpid();
  pid = fork();
  if (pid < 0) goto failed;
  if (pid == 0) become(request, ends[0][0], ends[1][1], ends[2][1], ends[3][1], parent);
  setpgid(pid, pid);
  close(ends[0][0]);
  close(ends[1][1]);
  close(ends[2][1]);
  close(ends[3][1]);
  ends[0][0] = ends[1][1] = ends[2][1] = ends[3][1] = -1;
  struct plugin_spawn_fault fault;
  ssize_t got;
  do got = read(ends[3][0], &fault, sizeof fault);
  while (got < 0 && errno == EINTR);
  close(ends[3][0]);
  ends[3][0] = -1;
  if (got == sizeof fault) {
    request->fault = fault;
    goto undo;
  }
  fcntl(ends[0][1], F_SETFL, O_NONBLOCK);
  fcntl(ends[1][0], F_SETFL, O_NONBLOCK);
  fcntl(ends[2][0], F_SETFL, O_NONBLOCK);
#ifdef F_SETPIPE_SZ
  /* Room for most requests and answers as a whole. */
  fcntl(ends[0][1], F_SETPIPE_SZ, 1 << 18);
  fcntl(ends[1][0], F_SETPIPE_SZ, 1 << 18);
#endif
  *request->process = (struct plugin_process){pid, ends[0][1], ends[1][0], ends[2][0]};
  return;
failed:
  request->fault = (struct plugin_spawn_fault){errno, PLUGIN_SPAWN_SYSTEM};
undo:
  for (int index = 0; index < 4; index++) {
    if (ends[index][0] >= 0) close(ends[index][0]);
    if (ends[index][1] >= 0) close(ends[index][1]);
  }
}

static void *serve(void *unused) {
  (void)unused;
  pthread_mutex_lock(&lock);
  for (;;) {
    while (!waiting) pthread_cond_wait(&changed, &lock);
    struct request *request = waiting;
    waiting = NULL;
    pthread_mutex_unlock(&lock);
    spawn(request);
    pthread_mutex_lock(&lock);
    request->is_done = 1;
    pthread_cond_broadcast(&changed);
  }
  return NULL;
}

struct plugin_spawn_fault plugin_spawn(const char *const arguments[], const char *folder, struct plugin_process *process) {
  struct request request = {arguments, folder, process, {0, PLUGIN_SPAWN_NONE}, 0};
  pthread_mutex_lock(&lock);
  if (!has_thread) {
    pthread_t thread;
    has_thread = pthread_create(&thread, NULL, serve, NULL) == 0;
    if (has_thread) pthread_detach(thread);
  }
  if (!has_thread) {
    pthread_mutex_unlock(&lock);
    return (struct plugin_spawn_fault){EAGAIN, PLUGIN_SPAWN_SYSTEM};
  }
  while (waiting) pthread_cond_wait(&changed, &lock);
  waiting = &request;
  pthread_cond_broadcast(&changed);
  while (!request.is_done) pthread_cond_wait(&changed, &lock);
  pthread_mutex_unlock(&lock);
  return request.fault;
}

ssize_t plugin_write(int descriptor, const void *bytes, size_t count) {
  sigset_t pipe_signal, before, pending;
  sigemptyset(&pipe_signal);
  sigaddset(&pipe_signal, SIGPIPE);
  pthread_sigmask(SIG_BLOCK, &pipe_signal, &before);
  ssize_t written = write(descriptor, bytes, count);
  int fault = errno;
  if (written < 0 && fault == EPIPE && !sigismember(&before, SIGPIPE)) {
    int number;
    if (sigpending(&pending) == 0 && sigismember(&pending, SIGPIPE)) sigwait(&pipe_signal, &number);
  }
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  errno = fault;
  return written;
}
