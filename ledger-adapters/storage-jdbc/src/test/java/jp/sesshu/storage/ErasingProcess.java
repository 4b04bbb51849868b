package jp.sesshu.storage;

import java.io.IOException;
import java.nio.file.Path;
import jp.sesshu.integrity.Signer;
import jp.sesshu.protection.FileErasureRegister;
import jp.sesshu.protection.FileSigner;

/** A process of its own that erases, seals and rebuilds, and may be killed at any moment. */
final class ErasingProcess {
  static final String READY = "ready";
  static final String DONE = "done";

  private ErasingProcess() {}

  /** Argument: the directory of the database and the signer. */
  public static void main(String[] arguments) {
    Path directory = Path.of(arguments[0]);
    try (SqliteStorage storage = open(directory)) {
      MortalCity city = city(directory, storage);
      System.out.println(READY);
      city.session().retention().erase(MortalCity.TODAY, null);
      System.out.println(DONE);
    }
  }

  static SqliteStorage open(Path directory) {
    return SqliteStorage.open(directory.resolve("ledger.db"), Protections.ofThisTest());
  }

  static MortalCity city(Path directory, SqliteStorage storage) {
    return new MortalCity(storage, signer(directory), register(directory));
  }

  static Signer signer(Path directory) {
    return FileSigner.in(directory.resolve("signer"), "sesshu/401005");
  }

  static FileErasureRegister register(Path directory) {
    return FileErasureRegister.in(directory.resolve("signer"));
  }

  static Process start(Path directory) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            ErasingProcess.class.getName(),
            directory.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
