package jp.sesshu.protection;

/**
 * How dear one guess at a password is (Argon2id の計算量).
 *
 * @param memoryKiB memory, in KiB
 * @param iterations passes over it
 * @param lanes into how many parts it is divided
 */
public record Argon2Cost(int memoryKiB, int iterations, int lanes) {
  /** The second recommended option of RFC 9106, section 4: 64 MiB, three passes, four lanes. */
  public static final Argon2Cost RFC_9106 = new Argon2Cost(64 * 1024, 3, 4);

  private static final int LEAST_MEMORY = 7 * 1024;
  private static final int MOST_MEMORY = 1024 * 1024;

  /** The least of OWASP's equal choices: 7 MiB and five passes, about as dear as 19 MiB and two. */
  public static final Argon2Cost LEAST = new Argon2Cost(LEAST_MEMORY, 5, 1);

  /** Refuses what Argon2 does, and what would take more than a server has. */
  public Argon2Cost {
    if (lanes < 1 || lanes > 16 || iterations < 1 || iterations > 64) {
      throw new IllegalArgumentException("lanes must be 1 to 16 and iterations 1 to 64");
    }
    if (memoryKiB < 8 * lanes || memoryKiB > MOST_MEMORY) {
      throw new IllegalArgumentException("memory must be 8 KiB a lane to 1 GiB");
    }
  }

  /** Whether it is enough for new digests; what was made before may have been cheaper. */
  boolean isEnough() {
    return memoryKiB >= LEAST_MEMORY
        && (long) memoryKiB * iterations >= (long) LEAST.memoryKiB * LEAST.iterations;
  }
}
