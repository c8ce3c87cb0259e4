/*
 * A rule in C: an identity number of 18 digits whose check digit is right (GB 11643-1999, ISO 7064 MOD 11-2) is a person's, and
 * has no business in a newspaper.
 *
 * What a plugin has to do without a JSON library: walk over the line once, know where it is, and look into the strings that are
 * the texts of blocks. Numbers are ASCII, and offsets count bytes of the text as it is when escapes are undone.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char hello[] =
    "{\"type\":\"hello\",\"protocol\":1,\"name\":\"identity-number\",\"version\":\"1.0\",\"kind\":\"rules\",\"rules\":[{"
    "\"code\":\"IDN001\",\"name\":\"identity-number\",\"severity\":\"warning\",\"confidence\":0.95,\"scope\":\"block\","
    "\"summary\":{\"zh\":\"正文里有公民身份号码。\",\"en\":\"The identity number of a person stands in the text.\"},"
    "\"why\":{\"zh\":\"身份号码是个人信息，不应见报。\",\"en\":\"It is personal, and whoever has it can do harm with it.\"},"
    "\"source\":\"GB 11643-1999\",\"fires\":[\"号码是⟦11010519491231002X⟧。\"],\"silent\":[\"号码是110105194912310021。\"]}]}";

/* Whether 18 characters are an identity number. */
static int is_identity(const char *digits) {
  static const int weight[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  int sum = 0;
  for (int place = 0; place < 17; place++) {
    if (digits[place] < '0' || digits[place] > '9') return 0;
    sum += weight[place] * (digits[place] - '0');
  }
  return digits[17] == "10X98765432"[sum % 11];
}

static int is_digit(char character) { return (character >= '0' && character <= '9') || character == 'X'; }

/* Undoes the escapes of a string in place; gives the place after its end quote. */
static char *unescape(char *string, size_t *length) {
  char *from = string, *to = string;
  while (*from && *from != '"') {
    if (*from != '\\') {
      *to++ = *from++;
    } else if (from[1] == 'u') {
      /* jumpline escapes so what is below U+0020, which is one byte. */
      *to++ = ' ';
      from += 6;
    } else {
      *to++ = ' ';
      from += 2;
    }
  }
  *length = to - string;
  return *from ? from + 1 : from;
}

/* Says what is in the text of a block. */
static void look(const char *text, size_t length, int record, int block, int *count) {
  for (size_t start = 0; start + 18 <= length; start++) {
    if (start > 0 && is_digit(text[start - 1])) continue;
    if (!is_identity(text + start) || (start + 18 < length && is_digit(text[start + 18]))) continue;
    printf("%s{\"code\":\"IDN001\",\"record\":%d,\"block\":%d,\"start\":%zu,\"end\":%zu,\"message\":\"%.6s…: the identity number of a person\"}",
           (*count)++ ? "," : "", record, block, start, start + 18, text + start);
  }
}

/* Walks over a request: records are at depth 2, their blocks at depth 4. */
static void check(char *line, long id) {
  int depth = 0, record = -1, block = -1, in_blocks = 0, count = 0;
  const char *key = "";
  printf("{\"id\":%ld,\"type\":\"findings\",\"findings\":[", id);
  for (char *at = line; *at;) {
    switch (*at) {
      case '{':
      case '[':
        depth++;
        if (*at == '{' && depth == 3) record++, block = -1;
        if (*at == '[' && depth == 4) in_blocks = !strcmp(key, "blocks");
        if (*at == '{' && depth == 5 && in_blocks) block++;
        at++;
        break;
      case '}':
      case ']':
        depth--;
        at++;
        break;
      case '"': {
        char *string = at + 1;
        size_t length;
        at = unescape(string, &length);
        if (*at == ':') {
          string[length] = 0;
          key = string;
        } else if (depth == 5 && in_blocks && !strcmp(key, "text")) {
          look(string, length, record, block, &count);
        }
        break;
      }
      default: at++;
    }
  }
  puts("]}");
}

int main(void) {
  char *line = NULL;
  size_t room = 0;
  while (getline(&line, &room, stdin) > 0) {
    /* jumpline writes the id first, and in other messages the type. */
    if (!strncmp(line, "{\"type\":\"hello\"", 15)) {
      puts(hello);
    } else if (!strncmp(line, "{\"type\":\"shutdown\"", 18)) {
      break;
    } else if (!strncmp(line, "{\"id\":", 6)) {
      char *type;
      long id = strtol(line + 6, &type, 10);
      if (!strncmp(type, ",\"type\":\"check\"", 15)) {
        check(line, id);
      } else {
        printf("{\"id\":%ld,\"type\":\"error\",\"message\":\"rules answer `check` and nothing else\"}\n", id);
      }
    }
    fflush(stdout);
  }
  free(line);
  return 0;
}
