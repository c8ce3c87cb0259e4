import ArgumentParser

@main
struct Jumpline: ParsableCommand {
}
