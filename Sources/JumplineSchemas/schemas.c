#include "JumplineSchemas.h"

static const unsigned char rng[] = {
#embed "../../Schemas/jumpline.rng"
};

static const unsigned char xsd[] = {
#embed "../../Schemas/jumpline.xsd"
};

/* Ends with a zero: libxml2 takes an imported schema as a string. */
static const unsigned char xml_xsd[] = {
#embed "../../Schemas/xml.xsd" suffix(, 0)
};

static const unsigned char plugin_schema[] = {
#embed "../../Schemas/plugin.schema.json"
};

static const unsigned char article_schema[] = {
#embed "../../Schemas/article.schema.json"
};

struct jumpline_schema jumpline_rng(void) { return (struct jumpline_schema){(const char *)rng, sizeof rng}; }

struct jumpline_schema jumpline_xsd(void) { return (struct jumpline_schema){(const char *)xsd, sizeof xsd}; }

struct jumpline_schema jumpline_xml_xsd(void) {
  return (struct jumpline_schema){(const char *)xml_xsd, sizeof xml_xsd - 1};
}

struct jumpline_schema jumpline_plugin_schema(void) {
  return (struct jumpline_schema){(const char *)plugin_schema, sizeof plugin_schema};
}

struct jumpline_schema jumpline_article_schema(void) {
  return (struct jumpline_schema){(const char *)article_schema, sizeof article_schema};
}
