#include "JumplineFiles.h"

static const unsigned char house_style_zh[] = {
#embed "../../Packs/house-style-zh.yml"
};

static const unsigned char place_and_person_names[] = {
#embed "../../Packs/place-and-person-names.yml"
};

static const unsigned char republican_era[] = {
#embed "../../Packs/republican-era.yml"
};

static const unsigned char python_module[] = {
#embed "../../Examples/ProcessPlugins/jumpline_plugin.py"
};

static const struct jumpline_file packs[] = {
  {"house-style-zh", (const char *)house_style_zh, sizeof house_style_zh},
  {"place-and-person-names", (const char *)place_and_person_names, sizeof place_and_person_names},
  {"republican-era", (const char *)republican_era, sizeof republican_era},
};

size_t jumpline_pack_count(void) { return sizeof packs / sizeof packs[0]; }

struct jumpline_file jumpline_pack_at(size_t index) { return packs[index]; }

struct jumpline_file jumpline_python_module(void) {
  return (struct jumpline_file){"jumpline_plugin.py", (const char *)python_module, sizeof python_module};
}
