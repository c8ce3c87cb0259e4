#ifndef JUMPLINE_SCHEMAS_H
#define JUMPLINE_SCHEMAS_H

#include <stddef.h>

/* A file of Schemas/, compiled in. */
struct jumpline_schema {
  const char *bytes;
  size_t size;
};

struct jumpline_schema jumpline_rng(void);
struct jumpline_schema jumpline_xsd(void);
/* What jumpline.xsd imports. */
struct jumpline_schema jumpline_xml_xsd(void);
/* The messages of plugins, and the records that some of them hold. */
struct jumpline_schema jumpline_plugin_schema(void);
struct jumpline_schema jumpline_article_schema(void);

#endif
