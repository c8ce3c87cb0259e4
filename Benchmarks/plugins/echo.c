/* Gives back every line: what a pipe costs, and nothing else. */
#include <unistd.h>

int main(void) {
  static char bytes[1 << 18];
  for (;;) {
    ssize_t got = read(0, bytes, sizeof bytes);
    if (got <= 0) return 0;
    for (ssize_t done = 0; done < got;) {
      ssize_t put = write(1, bytes + done, got - done);
      if (put <= 0) return 1;
      done += put;
    }
  }
}
