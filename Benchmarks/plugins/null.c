/* Rules that never find anything: the protocol in C, and nothing else. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
  /* What echo.c reads at once. */
  static char bytes[1 << 18];
  setvbuf(stdin, bytes, _IOFBF, sizeof bytes);
  char *line = NULL;
  size_t room = 0;
  while (getline(&line, &room, stdin) > 0) {
    if (!strncmp(line, "{\"type\":\"hello\"", 15)) {
      puts("{\"type\":\"hello\",\"protocol\":1,\"name\":\"null\",\"version\":\"1\",\"kind\":\"rules\",\"rules\":[{\"code\":\"NUL001\","
           "\"name\":\"nothing\",\"summary\":\"Nothing.\",\"why\":\"To see what nothing costs.\"}]}");
    } else if (!strncmp(line, "{\"type\":\"shutdown\"", 18)) {
      return 0;
    } else {
      /* jumpline writes the id first. */
      printf("{\"id\":%ld,\"type\":\"findings\",\"findings\":[]}\n", strtol(line + 6, NULL, 10));
    }
    fflush(stdout);
  }
  return 0;
}
