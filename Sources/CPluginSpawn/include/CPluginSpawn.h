#ifndef CPLUGINSPAWN_H
#define CPLUGINSPAWN_H

#include <sys/types.h>

/* A program that was started, and this side's ends of its standard input, output and error. */
struct plugin_process {
  pid_t pid;
  int input;
  int output;
  int error;
};

/* What went wrong: an errno, and at which step. */
struct plugin_spawn_fault {
  int code;
  enum { PLUGIN_SPAWN_NONE, PLUGIN_SPAWN_SYSTEM, PLUGIN_SPAWN_FOLDER, PLUGIN_SPAWN_PROGRAM } step;
};

/*
 * Starts a program, without a shell, in a folder and in a process group of its own. It is killed when this process ends,
 * however that comes about (on Linux; elsewhere the end of its standard input has to do).
 *
 * arguments: ends with NULL; the first is the program, a path. The ends of the pipes are close-on-exec; input and output
 * do not block.
 */
struct plugin_spawn_fault plugin_spawn(const char *const arguments[], const char *folder, struct plugin_process *process);

/* write(2), but a program that is gone is EPIPE alone: no signal that ends this process, and no setting that its children inherit. */
ssize_t plugin_write(int descriptor, const void *bytes, size_t count);

#endif
