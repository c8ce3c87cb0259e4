import Crypto

/// SHA-256 in lower-case hex: what proves that no byte of a source was lost.
public enum Fingerprint {
  public static func sha256(_ bytes: [UInt8]) -> String {
    var hash = SHA256()
    unsafe bytes.withUnsafeBytes { buffer in unsafe hash.update(bufferPointer: buffer) }
    return hex(hash.finalize(), bytes: SHA256.byteCount)
  }

  static func hex(_ digest: SHA256.Digest, bytes count: Int) -> String {
    unsafe digest.withUnsafeBytes { digest in
      unsafe String(unsafeUninitializedCapacity: 2 * count) { text in
        for index in 0..<count {
          unsafe text[2 * index] = digit(digest[index] >> 4)
          unsafe text[2 * index + 1] = digit(digest[index] & 0x0F)
        }
        return 2 * count
      }
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
