#include "JumplineSchemas.h"

const unsigned char jumpline_rng[] = {
#embed "../../Schemas/jumpline.rng"
};
const size_t jumpline_rng_size = sizeof jumpline_rng;

const unsigned char jumpline_xsd[] = {
#embed "../../Schemas/jumpline.xsd"
};
const size_t jumpline_xsd_size = sizeof jumpline_xsd;
