import JumplineBytes
import JumplineModel
import JumplinePipeline
import JumplineTesting
import Testing

@Suite struct SourceOpeningTests {
  private func open(_ bytes: [UInt8]) throws -> Source {
    let folder = try ScratchFolder()
    let path = try folder.write("page.txt", bytes)
    let inputs = InputList([path], extensions: ["txt"], language: .en).inputs
    return try SourceOpening(language: .en).open(inputs[0])
  }

  @Test func `keeps the bytes and their SHA-256`() throws {
    let source = try open(Array("abc".utf8))
    #expect(source.bytes == Array("abc".utf8))
    #expect(source.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func `keeps damaged text`() throws {
    let source = try open([0x61, 0xFF, 0x62])
    #expect(source.bytes == [0x61, 0xFF, 0x62])
    #expect(source.alignment.undecodable == [ByteRange(1, 2)])
  }

  @Test func `a NUL alone does not make a page binary, nor undecodable bytes alone`() throws {
    #expect(try open(Array(repeating: 0, count: 100)).bytes.count == 100)
    #expect(try open(Array(repeating: 0xFF, count: 100)).bytes.count == 100)
  }

  @Test func `refuses a NUL with more than a tenth undecodable, and says where the NUL is`() throws {
    let bytes: [UInt8] = [0x61, 0x00] + Array(repeating: 0xFF, count: 2) + Array(repeating: 0x61, count: 15)
    #expect {
      try open(bytes)
    } throws: { error in
      let failure = error as? InputFailure
      return failure?.code == .binary && failure?.offset == 1 && failure?.size == 19
    }
    #expect(try open(bytes + [0x61]).bytes.count == 20)
  }
}
