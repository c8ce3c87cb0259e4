#ifndef JUMPLINE_FILES_H
#define JUMPLINE_FILES_H

#include <stddef.h>

/* A file of the tree, compiled in. */
struct jumpline_file {
  const char *name;
  const char *bytes;
  size_t size;
};

/* Packs/: the rule packs that are shipped. */
size_t jumpline_pack_count(void);
struct jumpline_file jumpline_pack_at(size_t index);

/* What a plugin in Python starts from. */
struct jumpline_file jumpline_python_module(void);

#endif
