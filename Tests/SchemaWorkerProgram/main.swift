import RelaxNG

// The smallest program that can be a worker, for the tests.
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

exit(SchemaWorker.run(CommandLine.arguments) ?? 2)
