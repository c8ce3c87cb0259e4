import JumplineCommand

CommandLineProgram.run()
