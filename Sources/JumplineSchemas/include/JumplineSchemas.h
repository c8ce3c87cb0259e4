#ifndef JUMPLINE_SCHEMAS_H
#define JUMPLINE_SCHEMAS_H

#include <stddef.h>

/* The files of Schemas/, compiled in. */
extern const unsigned char jumpline_rng[];
extern const size_t jumpline_rng_size;
extern const unsigned char jumpline_xsd[];
extern const size_t jumpline_xsd_size;

#endif
